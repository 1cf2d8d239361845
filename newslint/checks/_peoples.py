"""Adjectives of countries, peoples and faiths, which English writes with a capital."""

from __future__ import annotations

# Those that are also ordinary English words in lower case (polish, turkey, swede) are left out.
ADJECTIVES = frozenset(
    "afghan albanian algerian american andorran angolan arab argentine argentinian armenian asian"
    " australian austrian azerbaijani bahamian bahraini bangladeshi barbadian basque bavarian"
    " belarusian belarussian belgian bengali berber bolivian bosnian botswanan brazilian british"
    " bulgarian burkinabe burmese burundian californian cambodian cameroonian canadian catalan"
    " caucasian chadian chechen chilean chinese colombian congolese corsican croatian cuban"
    " cypriot danish dutch ecuadorian ecuadorean egyptian emirati english eritrean estonian"
    " ethiopian european fijian filipino finnish flemish french gambian georgian german ghanaian"
    " greek guatemalan guinean guyanese haitian hawaiian honduran hungarian icelandic"
    " indian indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jordanian"
    " kashmiri kazakh kenyan korean kosovan kurdish kuwaiti kyrgyz laotian latvian lebanese"
    " liberian libyan lithuanian macedonian malagasy malawian malaysian maldivian malian maltese"
    " mauritanian mauritian mexican moldovan mongolian montenegrin moroccan mozambican namibian"
    " nepalese nepali nicaraguan nigerian nigerien norwegian omani pakistani palestinian"
    " panamanian paraguayan peruvian portuguese qatari romanian russian rwandan salvadoran"
    " samoan saudi scandinavian scottish senegalese serbian siberian sicilian singaporean slovak"
    " slovakian slovenian somali spanish sudanese surinamese swazi swedish swiss syrian"
    " taiwanese tajik tanzanian texan thai tibetan togolese tunisian turkish turkmen ugandan"
    " ukrainian uruguayan uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean".split()
)
FAITHS = frozenset(
    "muslim muslims islam islamic islamist islamists christian christians christianity"
    " catholicism catholic catholics protestant protestants anglican anglicans"
    " jew jews jewish judaism hindu hindus hinduism buddhist buddhists buddhism sikh sikhs quran"
    " sunni sunnis shia shias shiite shiites yazidi yazidis mormon mormons lutheran ramadan"
    " hanukkah hamas hezbollah taliban".split()
)
