"""Pictures as files."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.content.phrases.phrase import Phrase
from kiosk.content.problem import Code

PICTURES: Mapping[Code, tuple[Phrase, Phrase]] = {
    Code.PICTURE_UNREADABLE: (
        Phrase(
            "图片打不开",
            "它不是普通文件，或没有读取权限，或U盘已拔出",
            "把图片重新复制到 pictures 文件夹",
        ),
        Phrase(
            "the picture cannot be opened",
            "it is no ordinary file, may not be read, or its disk is gone",
            "copy the picture into the folder pictures again",
        ),
    ),
    Code.PICTURE_EMPTY: (
        Phrase("图片文件是空的", "多半是复制到一半就中断了", "重新复制这张图片"),
        Phrase(
            "the picture's file is empty",
            "it was probably not copied to the end",
            "copy the picture again",
        ),
    ),
    Code.PICTURE_TOO_LARGE: (
        Phrase("图片文件超过 {limit} MB", "屏幕用不到这么大的文件", "另存为 JPEG，小于 {limit} MB"),
        Phrase(
            "the picture's file is larger than {limit} MB",
            "no screen shows that much",
            "save it as a JPEG of less than {limit} MB",
        ),
    ),
    Code.PICTURE_FORMAT: (
        Phrase("这种图片格式不能用：{format}", "可以用的格式：{allowed}", "另存为 JPEG 或 PNG"),
        Phrase(
            "pictures of this format cannot be shown: {format}",
            "the formats are: {allowed}",
            "save it as JPEG or PNG",
        ),
    ),
    Code.PICTURE_TOO_MANY_PIXELS: (
        Phrase(
            "图片有 {width} × {height} 像素",
            "最多 {limit} 兆像素，长边不超过 {longest}",
            "缩小后再保存",
        ),
        Phrase(
            "the picture has {width} × {height} pixels",
            "at most {limit} megapixels, and no side longer than {longest}, can be shown",
            "make it smaller",
        ),
    ),
    Code.PICTURE_DAMAGED: (
        Phrase("图片已损坏，读不完整", "多半是复制或下载时中断了", "向原作者要原图，重新复制"),
        Phrase(
            "the picture is damaged and cannot be read to its end",
            "it was probably not copied or downloaded completely",
            "copy it again from the original",
        ),
    ),
    Code.PICTURE_TOO_HARD: (
        Phrase("图片处理不了", "用了太多时间或内存", "用看图软件打开，另存为 JPEG"),
        Phrase(
            "the picture could not be prepared",
            "it takes too much time or memory",
            "open it in a picture program and save it as JPEG",
        ),
    ),
    Code.PICTURE_MISNAMED: (
        Phrase(
            "文件名写的是 {got}，内容却是 {format}", "别的软件可能打不开", "改扩展名，或另存为 JPEG"
        ),
        Phrase(
            "the name says {got}, but the picture is {format}",
            "other programs may not open it",
            "rename it, or save it as JPEG",
        ),
    ),
    Code.PICTURE_SMALL: (
        Phrase(
            "图片只有 {width} × {height} 像素",
            "在屏幕上要放大 {times} 倍，不够清楚",
            "换成原图；微信发来的图多半被压缩过",
        ),
        Phrase(
            "the picture has only {width} × {height} pixels",
            "on the screen it is enlarged {times} times, and not sharp",
            "use the original; messengers shrink pictures",
        ),
    ),
    Code.PICTURE_TINY: (
        Phrase(
            "图片只有 {width} × {height} 像素，太小了",
            "在屏幕上要放大 {times} 倍，观众只看得见色块",
            "换成原图，至少 {least} 像素；微信发来的图多半被压缩过，请要原图",
        ),
        Phrase(
            "the picture has only {width} × {height} pixels, which are too few",
            "on the screen it is enlarged {times} times: visitors would see blotches",
            "use the original, {least} pixels at least; messengers shrink pictures",
        ),
    ),
    Code.PICTURE_HEIC: (
        Phrase(
            "这张 HEIC 照片读不出来",
            "没有拷贝完整，或这台电脑缺少读 HEIC 的部件",
            "重新拷贝；还不行就在手机上另存为 JPEG（苹果手机：设置 → 相机 → 格式 → 兼容性最佳）",
        ),
        Phrase(
            "this HEIC photograph cannot be read",
            "it was not copied completely, or this computer lacks the part that reads HEIC",
            "copy it again, or save it as JPEG on the telephone "
            "(iPhone: Settings → Camera → Formats → Most Compatible)",
        ),
    ),
    Code.PICTURE_DOUBTFUL: (
        Phrase(
            "这张图可能没有拷贝完整",
            "文件里有一大段是空的",
            "看看它在屏幕上是否完整；不完整就重新拷贝",
        ),
        Phrase(
            "this picture may not have been copied completely",
            "a large part of its file is empty",
            "look at it on the screen, and copy it again if something is missing",
        ),
    ),
    Code.PICTURE_PRINT: (
        Phrase(
            "这张图是印刷用的（CMYK）",
            "已换算成屏幕的颜色，可能与原图略有出入",
            "看看颜色对不对；最好向设计人员要 RGB 的原图",
        ),
        Phrase(
            "this picture was made for print (CMYK)",
            "its colours were converted for the screen and may differ a little",
            "look at them; better, ask its designer for the RGB original",
        ),
    ),
    Code.PICTURE_INVISIBLE: (
        Phrase(
            "这张图全是透明的",
            "在屏幕上什么也看不到；多半是导出时选错了图层",
            "重新导出这张图片",
        ),
        Phrase(
            "this picture is transparent all over",
            "nothing of it is seen; probably the wrong layer was exported",
            "export it again",
        ),
    ),
}
