pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick

/*! What the curator's window says, in Chinese and English. */
QtObject {
    id: words

    readonly property DeskWordSet zh: DeskWordSet {
        title: "%1 · 策展工作台"
        refreshes: "保存文件后自动刷新"
        refreshed: "上次刷新 %1（%2 秒）"
        wide: "横屏"
        upright: "竖屏"
        safe: "安全边"
        reach: "够得着"
        distance: "1.5 米外"
        afar: "这是站在墙前 1.5 米看到的大小（按眼睛离这台显示器 0.6 米算）；拖动或滚动画面看别处。"
        large: "大字"
        otherLanguage: "English"
        undo: "撤销"
        redo: "重做"
        files: "文件"
        whole: "整个展览"
        attract: "待机画面"
        home: "首页"
        river: "时间长河"
        opening: "开篇"
        add: "＋ 加一页"
        remove: "－ 删这页"
        removed: "已删除“%1”"
        undoRemoval: "把删掉的页拿回来"
        previous: "‹ 上一页"
        next: "下一页 ›"
        trying: "试用"
        editing: "编辑"
        openFile: "打开这个文件"
        focus: "选焦点"
        nothing: "内容还有错误，改好后这里就出现画面。"
        stale: "画面还是上一次好的样子："
        staleFor: "%1 第 %2 行有错"
        checking: "正在检查…"
        unchecked: "没能检查"
        noneWrong: "没有要处理的，可以上墙。"
        mustMend: "需要处理 %1 处"
        errors: ["%1 个错误", "%1 个错误"]
        warnings: ["%1 个提醒", "%1 个提醒"]
        keptPage: "有错误时，观众看到的是上一个正确版本"
        error: "错误"
        warning: "提醒"
        mend: "改法"
        mendForMe: "替我改"
        mendAll: "能改的都替我改"
        hiddenToday: "今天不展出"
        fields: "逐项填写"
        lines: "看文件"
        noFields: "先改好下面列出的错误，就能逐项填写。"
        empty: "不写"
        notSaid: "这几个字不能在画面上改：日期请在右边“逐项填写”里改，别的是程序自己的话。"
        hint: "点文字就能改；把图片拖到画面上就能换；左边的页可以拖动排序。"
        refusals: ({
            "not whole": "这个文件里还有写法错误，先改好下面列出的问题。",
            "reference": "这里引用了别处的内容（*），请到原处改。",
            "last item": "至少要留一页。",
            "no place": "这一页没有可以这样改的地方。",
            "layout": "这几行的写法比较特别，请在文件里直接改。",
            "changed": "这个文件刚在别处改过，所以没有写进去；已经重新读过，请看一眼再改。",
            "behind": "画面还没跟上文件，所以没有写进去：先改好下面列出的错误，或稍等片刻再试。",
            "gift": "拿不进来：它不是图片，或者超过 64 MB。",
            "disk": "没能写进去：请看看磁盘满了没有、文件是不是只读。",
            "comes along": "这是随程序来的展览，升级会换掉它，所以不在这里改：用 kiosk new 新建一个，或先把整个文件夹复制出来。"
        })
    }

    readonly property DeskWordSet en: DeskWordSet {
        title: "%1 · Curator’s desk"
        refreshes: "Follows every save"
        refreshed: "last %1 (%2 s)"
        wide: "Wide"
        upright: "Upright"
        safe: "Safe area"
        reach: "Reach"
        distance: "From 1.5 m"
        afar: "This is how large it looks 1.5 m from the wall, if you sit 0.6 m from this monitor. Drag or scroll to see the rest."
        large: "Large text"
        otherLanguage: "中文"
        undo: "Undo"
        redo: "Redo"
        files: "Files"
        whole: "The exhibition"
        attract: "Attract screen"
        home: "Home"
        river: "River of years"
        opening: "Opening"
        add: "+ Add a page"
        remove: "− Remove it"
        removed: "“%1” is removed"
        undoRemoval: "Bring the removed page back"
        previous: "‹ Previous"
        next: "Next ›"
        trying: "Try"
        editing: "Edit"
        openFile: "Open this file"
        focus: "Choose focus"
        nothing: "The content still has errors. The page appears once they are mended."
        stale: "Still the last good page:"
        staleFor: "see line %2 of %1"
        checking: "Checking…"
        unchecked: "It could not be checked"
        noneWrong: "Nothing to do: it can go on the wall."
        mustMend: "%1 to look at"
        errors: ["%1 error", "%1 errors"]
        warnings: ["%1 warning", "%1 warnings"]
        keptPage: "while there are errors, visitors see the last good version"
        error: "Error"
        warning: "Warning"
        mend: "Mend"
        mendForMe: "Mend it for me"
        mendAll: "Mend what is safe"
        hiddenToday: "not today"
        fields: "Fill in"
        lines: "The file"
        noFields: "Once the errors listed below are mended, this page can be filled in here."
        empty: "nothing"
        notSaid: "This cannot be changed on the page: dates are filled in on the right, the rest are the program’s own words."
        hint: "Click a text to change it. Drop a picture onto the page. Drag pages into order on the left."
        refusals: ({
            "not whole": "This file has mistakes of its own. Mend those listed below first.",
            "reference": "This refers to another place (*). Change it there.",
            "last item": "One page must stay.",
            "no place": "There is nothing of the kind on this page.",
            "layout": "These lines are laid out in an unusual way. Please change them in the file.",
            "changed": "The file has just been changed elsewhere, so nothing was written. It has been read anew: look, and try again.",
            "behind": "The page does not show yet what the file says, so nothing was written. Mend the errors below, or try again in a moment.",
            "gift": "It cannot be taken in: it is no picture, or larger than 64 MB.",
            "disk": "It could not be written. Is the disk full, or the file read-only?",
            "comes along": "This exhibition comes with the program, and an update replaces it. Begin your own with kiosk new, or copy the folder first."
        })
    }

    function of(language: string): DeskWordSet {
        return language.startsWith("zh") ? words.zh : words.en;
    }
}
