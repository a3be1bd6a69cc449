"""What counts as told: a message, digest or summary for readers names the finding. All who ask it ask it here."""

#: The rows of `message_findings` (mf) by which readers were told of a finding, or are about to be; a message that was
#: overtaken before anybody got it tells nothing. `AND` narrows them to a finding, channel or recipient.
NAMED = (
    "message_findings mf JOIN messages m ON m.number = mf.message "
    "WHERE m.kind IN ('finding', 'digest', 'summary') AND m.state <> 'superseded'"
)
