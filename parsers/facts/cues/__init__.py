"""The words that decide: of counts, of status, of endings, of denials. A new cue goes here."""
