"""Names of languages by their code, for what people read: `not read: Spanish`."""

_NAMES = {
    "zh-Hans": "Chinese in simplified script", "zh-Hant": "Chinese in traditional script", "en": "English",
    "ar": "Arabic", "cs": "Czech", "da": "Danish or Norwegian", "de": "German", "el": "Greek", "es": "Spanish",
    "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian", "id": "Indonesian or Malay",
    "it": "Italian", "ja": "Japanese", "ko": "Korean", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "sv": "Swedish", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian",
    "vi": "Vietnamese",
}  # fmt: skip


def name_language(code: str) -> str:
    """The English name of the language of a code, `es`; a code that has none here is given as it is."""
    return _NAMES.get(code) or f"the language {code}"
