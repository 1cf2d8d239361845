"""A line of a web page that is no part of the story: menus, buttons, section labels.

Only a whole line counts; the same words inside a sentence are copy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.rule import Hit, rule
from newslint.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newslint.document import Document

_LINES = frozenset(
    line.strip()
    for line in """
    accessibility links|skip to main content|skip to content|skip to main navigation|skip to search
    skip to navigation|skip to footer|skip advertisement|skip past newsletter promotion|main menu
    main navigation|menu|navigation|search|search form|home page|homepage|back to top|top of page
    go to top|return to top|jump to navigation|close|close menu|open menu|toggle navigation
    breaking news|latest news|top stories|more stories|most popular|most read|most viewed
    most shared|trending|trending now|trending stories|popular stories|editors' picks|editor's picks
    recommended|recommended for you|recommended stories|you may also like|you might also like
    you may like|more from this author|more on this story|more from our partners|around the web
    from around the web|from the web|promoted stories|promoted content|sponsored content
    sponsored links|paid content|paid partner content|ads by google|related|related articles
    related stories|related content|related topics|related links|related news|related coverage
    related video|related videos|related posts|see also|share|share this|share this article
    share this story|share this page|share on facebook|share on twitter|share via email|share via
    share with|share options|tweet|tweet this|retweet|pin it|email|e-mail|email this
    email to a friend
    email this story|print|print this|print this article|print page|print story|facebook|twitter
    google|instagram|instagram.com|pinterest|linkedin|whatsapp|reddit|google+|copy link
    link copied|copy this link|save
    save this|save article|bookmark|follow us|follow us on twitter|like us on facebook|comment
    comments|view comments|show comments|hide comments|leave a comment|leave a reply|post a comment
    add a comment|load comments|load more|load more comments|loading|loading...|loading…|read more
    read more...|read more…|read more »|read more >|read full story|read the full story
    read the full article|continue reading|continue reading...|keep reading|full story|more|more...
    show more|show less|view more|see more|view all|see all|learn more|find out more|click here
    click here for more|next|previous|next article|previous article|next story|previous story
    next page
    next post|previous post|story continues below|story continued below
    story continues below advertisement
    story continues after advertisement|article continues below
    article continues below advertisement
    article continues after advertisement|article continues after this advertisement
    advertisement - story continues below|continues below advertisement|advertisement|advertisements
    advertising|advert|sponsored|sponsor message|scroll down for video|scroll to continue
    scroll for more|watch live|watch now|watch the video|watch video|watch more|play|play video
    video loading|poll loading|poll loading …|poll loading...|view gallery|view slideshow
    view on instagram|view on twitter|view this post on instagram|view photos|view image|enlarge
    enlarge image|zoom|hide caption|show caption|toggle caption|enlarge this image|image caption
    media caption|media playback is unsupported on your device|this video can not be played
    this video cannot be played|to play this video you need to enable javascript in your browser.
    please enable javascript|please enable javascript to view|please turn on javascript
    javascript is disabled|your browser does not support the video tag.|sign in|sign up|log in
    log out
    login|register|subscribe|subscribe now|subscribe today|subscribe to our newsletter|my account
    get the app
    download the app|privacy policy|cookie policy|terms of use|terms of service|terms and conditions
    terms & conditions|contact us|about us|site map|sitemap|advertise with us|newsletters
    all rights reserved|all rights reserved.|rss|rss feed|tags|tags:|filed under|filed under:|topics
    topics:|authors:|published|updated|font size|text size|a a a|permalink|embed|embed this
    transcript
    listen to this article|listen to article|listen|related tags|up next|editor's choice
    must read|must reads|more news|more headlines|don't miss|in case you missed it|what to read next
    read next|read this next|read also|also read|top of the page
    this article is more than 1 year old|sign up now|from the archive|from the archives
    story highlights|on this topic|after newsletter promotion|view image in fullscreen
    continue reading the main story|skip to end of carousel|end of carousel|comment on this story
    add to your saved stories|gift article|gift this article|share page|about sharing
    close share panel|share this with|these are external links and will open in a new window
    get alerts|more like this|most watched|tap to unmute|unmute|skip ad|download audio|direct link
    pop-out player|embed share|the code has been copied to your clipboard
    the code has been copied to your clipboard.|the url has been copied to your clipboard
    no media source currently available|live blog|just watched|must watch|replay|replay more videos
    more videos|more videos ...|more videos …|purchase licensing rights
    our standards: the thomson reuters trust principles.|opens new tab|open in new tab
    allow cookies|accept cookies|accept all cookies|manage cookies|cookie settings|i agree|got it
    report this ad|report an error|report a typo|suggest a correction|request a correction
    join the conversation|join the discussion|log in to comment|sign in to comment|view all comments
    hide ad|close ad|ad feedback|paid post|partner content|skip to comments|back to article
    back to home|back to homepage|return to homepage|subscribe to continue reading
    already a subscriber?|not a subscriber?|create a free account|create account|my profile
    swipe left for more photos|photo gallery|image gallery|image 1 of 10|slideshow
    """.replace("\n", "|").split("|")
    if line.strip()
)
# A subheading could say as much: these count only beside another such line or at either end.
_WEAK = frozenset(
    "search related share tweet retweet email e-mail print facebook twitter instagram pinterest"
    " linkedin whatsapp reddit google google+ save bookmark comment comments loading more next"
    " previous close enlarge zoom listen tags topics published updated subscribe register login rss"
    " play embed transcript navigation trending recommended newsletters sponsored advertising menu"
    " learn.more find.out.more must.read breaking.news latest.news top.stories more.news"
    " editor's.choice up.next image.caption contact.us about.us the.home.page live.blog replay"
    " more.videos direct.link slideshow i.agree got.it photo.gallery image.gallery from.the.archive"
    " from.the.archives my.profile partner.content".replace(".", "_").split()
)
_LONGEST = max(map(len, _LINES)) + 4  # with its bullets


@rule(
    "NEW001",
    "This line looks like part of a web page, not of the story.",
    bad=[
        "[[Accessibility links]]\n\nThe mayor left the city on Monday.",
        "The mayor left.\n\n[[Story continues below]]\n\nShe came back on Tuesday.",
        "The mayor left.\n\n[[Read More]]",
    ],
    good=[
        "The mayor read more than ten books.\n\nBreaking news of the fire spread.",
        "Search parties went out.\n\nA story continues below the surface.",
    ],
)
def check(doc: Document) -> Iterator[Hit]:
    """Report each paragraph that is nothing but such a line."""
    last = len(doc.paragraphs) - 1
    lines = {
        number: _line(doc, start, end)
        for number, (start, end, _) in enumerate(doc.paragraphs)
        if end - start <= _LONGEST
    }
    for number, line in lines.items():
        if line not in _LINES or not last:
            continue
        inside = line.replace(" ", "_") in _WEAK and number not in (0, last)
        if inside and _LINES.isdisjoint((lines.get(number - 1), lines.get(number + 1))):
            continue
        yield Hit(Span(doc.paragraphs[number].start, doc.paragraphs[number].end))


def _line(doc: Document, start: int, end: int) -> str:
    """The folded text of a paragraph without bullets and brackets."""
    return doc.folded[start:end].strip(" \t*|[]>»•·-")
