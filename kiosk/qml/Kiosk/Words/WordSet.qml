import QtQuick

/*! What the product itself says, in one language. A word that is missing fails the lint. */
QtObject {
    /*! The language's own name, on its button. */
    required property string itself
    /*! Button: to the home screen. */
    required property string home
    /*! Spoken name of the arrow that goes up one level. */
    required property string back
    /*! Spoken name of the arrow to the next page. */
    required property string next
    /*! Spoken name of the arrow to the page before. */
    required property string previous
    /*! The same two as words, in the large reading. */
    required property string nextWord
    required property string previousWord
    /*! Buttons to the large reading (its letter is what is seen) and back from it. */
    required property string large
    required property string largeLetter
    required property string usual
    /*! Spoken name of the language button. */
    required property string language
    /*! Corner of a painted picture. */
    required property string illustration
    /*! Button on a chapter's opening. */
    required property string begin
    /*! Beneath the title of the river of years. */
    required property string dragBoat
    /*! Button on an event's slip. */
    required property string openStory
    /*! Spoken names on the river of years. */
    required property string nextEvent
    required property string previousEvent
    required property string zoomIn
    required property string zoomOut
    /*! Heading of the list that a cluster of events opens; %1 is their number. */
    required property string cluster
    /*! Spoken name of the button that closes a slip or list. */
    required property string close
    /*! Beneath the streams, always: they are neither a map nor a measure. */
    required property string schematic
    /*! Before the source of a figure, %1. */
    required property string source
    /*! Idle prompt: question, what will happen (%1 seconds), and the two answers. */
    required property string stillLooking
    required property string startsOver
    required property string keepLooking
    required property string startAgain
    /*! There is no exhibition to show at all. */
    required property string preparing
    /*! A page that cannot be shown. */
    required property string misty
    required property string mistyNote
    required property string onward
    /*! Spoken name of the button that shows more chapters. */
    required property string moreChapters
    /*! A position: %1 of %2. */
    required property string position
    /*! Spoken name of a number that can be counted again by a tap. */
    required property string countAgain
}
