"""What fits together across files."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.content.phrases.phrase import Phrase
from kiosk.content.problem import Code

FITTING: Mapping[Code, tuple[Phrase, Phrase]] = {
    Code.CHAPTER_MISSING: (
        Phrase(
            "找不到 chapters/{key}.yaml",
            "展览列出了这一章，但文件夹里没有同名的文件",
            "新建 chapters/{key}.yaml，或从 chapters 里删掉“{key}”",
        ),
        Phrase(
            "chapters/{key}.yaml is missing",
            "the exhibition lists this chapter, but there is no file of that name",
            "create chapters/{key}.yaml, or remove “{key}” from chapters",
        ),
    ),
    Code.CHAPTER_UNLISTED: (
        Phrase(
            "这一章不会显示",
            "exhibition.yaml 的 chapters 里没有它",
            "在 chapters 里加上 {key}，或把文件移走",
        ),
        Phrase(
            "this chapter is not shown",
            "it is not under chapters in exhibition.yaml",
            "add {key} there, or move the file away",
        ),
    ),
    Code.LISTED_TWICE: (
        Phrase("“{key}”列了两次", "每一项只能列一次", "删掉其中一个"),
        Phrase("“{key}” is listed twice", "each can be listed only once", "remove one of them"),
    ),
    Code.SECTION_TWICE: (
        Phrase("节名“{key}”用了两次，先见于 {first}", "一章之内节名不能重复", "改成另一个名字"),
        Phrase(
            "the section “{key}” exists already, in {first}",
            "within a chapter no two sections share a key",
            "give it another key",
        ),
    ),
    Code.EVENT_TWICE: (
        Phrase(
            "事件名“{key}”用了两次，先见于 {first}", "整个展览里事件名不能重复", "改成另一个名字"
        ),
        Phrase(
            "the event “{key}” exists already, in {first}",
            "in the whole exhibition no two events share a key",
            "give it another key",
        ),
    ),
    Code.FIGURE_TWICE: (
        Phrase(
            "数字名“{key}”用了两次，先见于 {first}",
            "整个展览里数字名不能重复；同一个数字写一次就够，各章都能用",
            "删掉其中一个，或改成另一个名字",
        ),
        Phrase(
            "the figure “{key}” exists already, in {first}",
            "no two figures share a key; one is enough, for every chapter can name it",
            "remove one of them, or give it another key",
        ),
    ),
    Code.GIVER_TWICE: (
        Phrase("“{key}”用了两次，先见于 {first}", "一节之内名字不能重复", "改成另一个名字"),
        Phrase(
            "the giver “{key}” exists already, in {first}",
            "within a section no two givers share a key",
            "give it another key",
        ),
    ),
    Code.UNKNOWN_FIGURE: (
        Phrase(
            "没有名为“{got}”的数字",
            "任何一章的 figures 里都没有它",
            "改正名字，或在 figures 里加上它",
        ),
        Phrase(
            "there is no figure “{got}”",
            "it stands under figures in no chapter",
            "correct the name, or add it under figures",
        ),
    ),
    Code.UNKNOWN_SOURCE: (
        Phrase(
            "没有名为“{got}”的资料来源",
            "exhibition.yaml 的 sources 里是：{allowed}",
            "改正名字，或在 sources 里加上它",
        ),
        Phrase(
            "there is no source “{got}”",
            "exhibition.yaml lists under sources: {allowed}",
            "correct the name, or add it under sources",
        ),
    ),
    Code.UNKNOWN_ACCENT: (
        Phrase(
            "没有名为“{got}”的颜色",
            "exhibition.yaml 的 palette 里是：{allowed}",
            "改成其中之一：{allowed}",
        ),
        Phrase(
            "there is no colour “{got}”",
            "exhibition.yaml lists under palette: {allowed}",
            "change it to one of: {allowed}",
        ),
    ),
    Code.STORY_SHAPE: (
        Phrase(
            "“{got}”没有说清是哪一章哪一节",
            "观众点一下就会跳到那里，所以章和节都要写",
            "写成 章/节，例如 livelihoods/shuangxi",
        ),
        Phrase(
            "“{got}” does not name a chapter and a section",
            "a touch leads there, so both must be named",
            "write chapter/section, for example livelihoods/shuangxi",
        ),
    ),
    Code.UNKNOWN_CHAPTER: (
        Phrase("没有名为“{got}”的章", "现有的章是：{allowed}", "改成其中之一，后面加 / 和节名"),
        Phrase(
            "there is no chapter “{got}”",
            "the chapters are: {allowed}",
            "name one of them, then / and a section",
        ),
    ),
    Code.UNKNOWN_SECTION: (
        Phrase("那一章里没有名为“{got}”的节", "那一章的节是：{allowed}", "改成其中之一"),
        Phrase(
            "that chapter has no section “{got}”",
            "its sections are: {allowed}",
            "name one of them",
        ),
    ),
    Code.YEARS_REVERSED: (
        Phrase("结束的年份 {last} 早于开始的年份 {first}", "时间长河从早流向晚", "把两个年份对调"),
        Phrase(
            "the last year, {last}, is before the first, {first}",
            "the river of years runs from early to late",
            "exchange the two",
        ),
    ),
    Code.EVENT_OUTSIDE: (
        Phrase(
            "{got} 不在展览的年份之内",
            "时间长河从 {first} 年到 {last} 年，这件事会落在外面",
            "改正日期，或在 exhibition.yaml 里改 first_year、last_year",
        ),
        Phrase(
            "{got} is not within the exhibition's years",
            "the river of years runs from {first} to {last}; the event would lie beyond it",
            "correct the date, or first_year and last_year in exhibition.yaml",
        ),
    ),
    Code.SECOND_NIGHT: (
        Phrase("已经有一章用了夜景：{first}", "深色开篇全展只能有一处", "改成 ground: paper"),
        Phrase(
            "another chapter opens at night already: {first}",
            "only one opening may be dark",
            "write ground: paper",
        ),
    ),
    Code.SECOND_PROLOGUE: (
        Phrase("已经有一个序篇：{first}", "序篇只能有一个", "改成 role: chapter"),
        Phrase(
            "there is a prologue already: {first}",
            "there can be only one",
            "write role: chapter",
        ),
    ),
    Code.SECOND_CLOSING: (
        Phrase("已经有一个尾声：{first}", "尾声只能有一个", "改成 role: chapter"),
        Phrase(
            "there is a closing already: {first}",
            "there can be only one",
            "write role: chapter",
        ),
    ),
    Code.PROLOGUE_LATE: (
        Phrase("序篇“{key}”没有列在最前面", "它总是最先显示，顺序与列出的不同", "移到列表的第一行"),
        Phrase(
            "the prologue “{key}” is not listed first",
            "it is shown first all the same",
            "move it to the top of the list",
        ),
    ),
    Code.CLOSING_EARLY: (
        Phrase(
            "尾声“{key}”没有列在最后面", "它总是最后显示，顺序与列出的不同", "移到列表的最后一行"
        ),
        Phrase(
            "the closing “{key}” is not listed last",
            "it is shown last all the same",
            "move it to the end of the list",
        ),
    ),
    Code.PICTURE_MISSING: (
        Phrase(
            "找不到图片“{got}”",
            "pictures 文件夹里没有这个文件",
            "把文件放进 pictures 文件夹，或改正文件名",
        ),
        Phrase(
            "the picture “{got}” is missing",
            "there is no such file in the folder pictures",
            "put it there, or correct the name",
        ),
    ),
    Code.PICTURE_ELSEWHERE: (
        Phrase(
            "“{got}”不在 pictures 文件夹里",
            "展览只用自己的 pictures 文件夹里的图；那个位置，换一台电脑就没有了",
            "先把它拷进 pictures 文件夹，这里再只写文件名：{name}",
        ),
        Phrase(
            "“{got}” is not in the folder pictures",
            "an exhibition shows only what is in its own folder; no other computer has that place",
            "copy it into the folder pictures first, then write only its name here: {name}",
        ),
    ),
    Code.PICTURE_CASE: (
        Phrase("文件名是“{near}”，不是“{got}”", "大小写、全角半角不同，换一台电脑就找不到", ""),
        Phrase(
            "the file is called “{near}”, not “{got}”",
            "a computer that minds capital letters would not find it",
            "",
        ),
    ),
    Code.PICTURE_EXTENSION: (
        Phrase("“{got}”这种文件不能用在这里", "只能用：{allowed}", "导出成其中一种格式再放进来"),
        Phrase(
            "a file like “{got}” cannot be used here",
            "only these can: {allowed}",
            "export it in one of these formats",
        ),
    ),
    Code.PICTURE_NAME: (
        Phrase(
            "图片不能叫“{got}”",
            "名字里的“{part}”有的电脑不认，换一台就打不开",
            "给文件改一个小写英文的名字，如 lake2022.jpg，这里也照着改",
        ),
        Phrase(
            "a picture cannot be called “{got}”",
            "some computers do not accept “{part}” in a name",
            "give the file a name in small latin letters, such as lake2022.jpg, here as well",
        ),
    ),
    Code.DATES_REVERSED: (
        Phrase(
            "展出到 {last} 为止，却从 {first} 才开始",
            "照这样写，它一天也不会展出",
            "改正 from 或 until：from 是第一天，until 是最后一天",
        ),
        Phrase(
            "it is shown until {last}, but only from {first}",
            "written like this it is never shown",
            "correct from or until: from is the first day, until the last",
        ),
    ),
    Code.NOTHING_SHOWN: (
        Phrase(
            "{day} 这一天没有一章可以展出",
            "每一章都用 from 或 until 排在了别的日子；屏幕上还是原来的内容",
            "至少让一章在这一天展出：改它的 from 或 until，或删掉这两行",
        ),
        Phrase(
            "on {day} there is no chapter to be shown",
            "from and until keep every one of them for other days; the wall shows what it showed",
            "let one chapter be shown on that day: change its from or until, or remove them",
        ),
    ),
    Code.PICTURE_UNUSED: (
        Phrase("没有用到这张图片", "没有任何一页提到它", "用上它，或移走"),
        Phrase("this picture is not used", "no page names it", "use it, or move it away"),
    ),
    Code.FONT_MISSING: (
        Phrase(
            "找不到字体“{got}”",
            "fonts 文件夹里没有这个文件",
            "把文件放进 fonts 文件夹，或删掉这一行",
        ),
        Phrase(
            "the font “{got}” is missing",
            "there is no such file in the folder fonts",
            "put it there, or remove the line",
        ),
    ),
    Code.FONT_PARTLY: (
        Phrase(
            "字体“{got}”缺 {count} 个展览里用到的字：{letters}",
            "缺的字会用产品自带的字体，和旁边的字不一样",
            "换一个字更全的字体，或不管它",
        ),
        Phrase(
            "the font “{got}” lacks {count} letters that are used here: {letters}",
            "these are shown in the product's own font and look unlike those beside them",
            "take a font that has more letters, or leave it so",
        ),
    ),
    Code.CONTRAST: (
        Phrase(
            "颜色 {got} 在纸色上太淡，对比度只有 {ratio}",
            "展厅有反光，对比度至少要 4.5 才看得清",
            "换一个更深的颜色",
        ),
        Phrase(
            "the colour {got} is too pale on paper: its contrast is {ratio}",
            "halls have glare; below 4.5 people cannot read it",
            "choose a darker colour",
        ),
    ),
    Code.STONES: (
        Phrase(
            "有 {count} 块石头，却有 {chapters} 章",
            "每一章在首页上正好一块石头（序篇和尾声没有）",
            "改成 {chapters} 块，或删掉 stones，由程序均匀摆放",
        ),
        Phrase(
            "there are {count} stones for {chapters} chapters",
            "each chapter has one stone on the home screen; prologue and closing have none",
            "write {chapters}, or remove stones to have them spaced evenly",
        ),
    ),
    Code.PLACE_OUTSIDE: (
        Phrase(
            "这个位置在画面之外",
            "位置是画面的几分之几：0 是左边或上边，1 是右边或下边",
            "改成 0 到 1 之间的数，例如 [0.5, 0.5]",
        ),
        Phrase(
            "this place lies outside the picture",
            "places are fractions: 0 is left or top, 1 is right or bottom",
            "write numbers from 0 to 1, for example [0.5, 0.5]",
        ),
    ),
    Code.YEAR_UNLIKELY: (
        Phrase(
            "“{got}”不像一个年份",
            "时间长河从 {first} 年流到 {last} 年，太长了，所有的事都会挤在一处",
            "写四位数的年份，例如 1992",
        ),
        Phrase(
            "“{got}” is not a likely year",
            "the river of years would run from {first} to {last}, with all events in one place",
            "write a year of four digits, like 1992",
        ),
    ),
    Code.LISTED_AGAIN: (
        Phrase(
            "“{key}”在这个列表里写了两次",
            "同一页上同一个数字会出现两遍",
            "删掉其中一个",
        ),
        Phrase(
            "“{key}” stands twice in this list",
            "the same figure would be shown twice on one page",
            "remove one of them",
        ),
    ),
    Code.MAP_UNAPPROVED: (
        Phrase(
            "这张图像是地图，却没有写审图号",
            "公开展示地图，须先经主管部门审核，并标明审图号",
            "在 credit 里写明，例如“审图号：GS(2022)1234号”；如果不是地图，在 alt 里换一个说法",
        ),
        Phrase(
            "this picture seems to be a map without an approval number",
            "a map on public display in China must be approved and show its number",
            "add it to credit, like “审图号：GS(2022)1234号”; if it is no map, say so in alt",
        ),
    ),
}
