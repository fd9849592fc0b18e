import QtQuick

/*! The words of the curator's window in one language. */
QtObject {
    required property string title
    required property string refreshes
    required property string refreshed
    required property string wide
    required property string upright
    required property string safe
    required property string reach
    required property string distance
    required property string afar
    required property string large
    required property string otherLanguage
    required property string undo
    required property string redo
    required property string files
    required property string whole
    required property string attract
    required property string home
    required property string river
    required property string opening
    required property string add
    required property string remove
    required property string removed
    required property string undoRemoval
    required property string previous
    required property string next
    required property string trying
    required property string editing
    required property string openFile
    required property string focus
    required property string nothing
    required property string stale
    required property string staleFor
    required property string checking
    required property string unchecked
    required property string noneWrong
    required property string mustMend
    /*! Of one, and of several. */
    required property list<string> errors
    required property list<string> warnings
    required property string keptPage
    required property string error
    required property string warning
    required property string mend
    required property string mendForMe
    required property string mendAll
    required property string hiddenToday
    required property string fields
    required property string lines
    required property string noFields
    required property string empty
    required property string notSaid
    required property string hint
    /*! Why a wish was not carried out, by its name. */
    required property var refusals

    /*! \a count with its noun, of which \a forms are those of one and of several. */
    function counted(count: int, forms: list<string>): string {
        return forms[count === 1 ? 0 : 1].arg(count);
    }
}
