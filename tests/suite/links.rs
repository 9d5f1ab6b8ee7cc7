//! Links: what is cut from one, what two links to one page share, and the outlet that they lead to.

use sijil::domain::link::{canonical, clean, link_in, outlet};

/// What was pasted; the link that is cited; what all links to the page share; its outlet. A blank in the
/// second column is a link that stays as it is.
#[rustfmt::skip]
const TABLE: &[(&str, &str, &str, &str)] = &[
    // Nothing to cut.
    ("https://news.example/2023/06/raid", "", "news.example/2023/06/raid", "news.example"),
    ("http://www.news.example/2023/06/raid/", "", "news.example/2023/06/raid", "news.example"),
    ("https://news.example/index.php", "", "news.example", "news.example"),
    ("https://news.example/?p=4711", "", "news.example?p=4711", "news.example"),
    ("https://news.example/story?id=12&page=2", "", "news.example/story?id=12&page=2", "news.example"),
    ("https://news.example/story?page=2&id=12", "", "news.example/story?id=12&page=2", "news.example"),
    ("https://news.example/doc.pdf#page=3", "", "news.example/doc.pdf", "news.example"),
    ("https://news.example/live#post-12", "", "news.example/live", "news.example"),
    ("https://news.example/a#:~:text=five%20people", "", "news.example/a", "news.example"),
    ("https://app.example/#/story/12", "", "app.example#/story/12", "app.example"),
    ("https://app.example/#!/story/12", "", "app.example#!/story/12", "app.example"),
    ("https://sub.news.example:8443/a", "", "sub.news.example:8443/a", "sub.news.example"),
    ("HTTPS://News.Example/Raid", "", "news.example/Raid", "news.example"),
    ("https://news.example/ar/%D8%AE%D8%A8%D8%B1", "", "news.example/ar/خبر", "news.example"),
    ("https://news.example/ar/خبر", "", "news.example/ar/خبر", "news.example"),
    ("https://news.example/a%2Fb", "", "news.example/a%2Fb", "news.example"),
    ("https://news.example/doc?ref=S-2023-17", "", "news.example/doc?ref=S-2023-17", "news.example"),
    ("https://news.example/doc?si=12", "", "news.example/doc?si=12", "news.example"),
    ("https://news.example/doc?s=raid&t=2", "", "news.example/doc?s=raid&t=2", "news.example"),
    ("https://news.example/doc?feature=12", "", "news.example/doc?feature=12", "news.example"),
    ("https://news.example/camp/amplify", "", "news.example/camp/amplify", "news.example"),

    // Trackers.
    ("https://news.example/a?utm_source=x&utm_medium=y&utm_campaign=z", "https://news.example/a", "news.example/a", "news.example"),
    ("https://news.example/a?id=12&fbclid=IwAR0abc", "https://news.example/a?id=12", "news.example/a?id=12", "news.example"),
    ("https://news.example/a?gclid=x&id=12&msclkid=y", "https://news.example/a?id=12", "news.example/a?id=12", "news.example"),
    ("https://news.example/a?mc_cid=1&mc_eid=2#part-2", "https://news.example/a#part-2", "news.example/a", "news.example"),
    ("https://news.example/a?UTM_Source=x", "https://news.example/a", "news.example/a", "news.example"),
    ("https://news.example/a?ref=tw_share", "https://news.example/a", "news.example/a", "news.example"),
    ("https://news.example/a?ref_src=twsrc%5Etfw", "https://news.example/a", "news.example/a", "news.example"),
    ("https://news.example/a?_ga=2.1.3&_gl=1", "https://news.example/a", "news.example/a", "news.example"),
    ("https://news.example/a#xtor=RSS-3", "https://news.example/a", "news.example/a", "news.example"),
    ("https://news.example/a#Echobox=1687", "https://news.example/a", "news.example/a", "news.example"),
    ("https://news.example/a#google_vignette", "https://news.example/a", "news.example/a", "news.example"),
    ("https://www.bbc.com/news/world-1?at_medium=RSS&ocid=w", "https://www.bbc.com/news/world-1", "bbc.com/news/world-1", "bbc.com"),
    ("https://news.example/a?ocid=4", "", "news.example/a?ocid=4", "news.example"),

    // Telephones, and Google's copies.
    ("https://m.news.example/a", "https://news.example/a", "news.example/a", "news.example"),
    ("https://mobile.news.example/a", "https://news.example/a", "news.example/a", "news.example"),
    ("https://amp.news.example/a", "https://news.example/a", "news.example/a", "news.example"),
    ("https://news.example/2023/a/amp/", "https://news.example/2023/a/", "news.example/2023/a", "news.example"),
    ("https://news.example/2023/a/amp", "https://news.example/2023/a/", "news.example/2023/a", "news.example"),
    ("https://news.example/amp/2023/a", "https://news.example/2023/a", "news.example/2023/a", "news.example"),
    ("https://news.example/a.amp.html", "https://news.example/a.html", "news.example/a.html", "news.example"),
    ("https://news.example/a?amp=1", "https://news.example/a", "news.example/a", "news.example"),
    ("https://news.example/a?outputType=amp", "https://news.example/a", "news.example/a", "news.example"),
    ("https://www.google.com/amp/s/news.example/2023/a", "https://news.example/2023/a", "news.example/2023/a", "news.example"),
    ("https://news-example.cdn.ampproject.org/c/s/news.example/2023/a", "https://news.example/2023/a", "news.example/2023/a", "news.example"),
    ("https://www.google.com/url?sa=t&url=https%3A%2F%2Fnews.example%2Fa%3Fid%3D12&usg=x", "https://news.example/a?id=12", "news.example/a?id=12", "news.example"),
    ("https://l.facebook.com/l.php?u=https%3A%2F%2Fnews.example%2Fa%3Ffbclid%3Dx&h=AT0", "https://news.example/a", "news.example/a", "news.example"),
    ("https://ar.m.wikipedia.org/wiki/الهول", "https://ar.wikipedia.org/wiki/الهول", "ar.wikipedia.org/wiki/الهول", "ar.wikipedia.org"),
    ("https://m.example/a", "", "m.example/a", "m.example"),

    // Platforms.
    ("https://t.me/s/rojnews/512", "https://t.me/rojnews/512", "t.me/rojnews/512", "t.me/rojnews"),
    ("https://t.me/RojNews/512?single", "", "t.me/rojnews/512", "t.me/rojnews"),
    ("https://telegram.me/rojnews/512", "", "t.me/rojnews/512", "t.me/rojnews"),
    ("t.me/rojnews/512", "https://t.me/rojnews/512", "t.me/rojnews/512", "t.me/rojnews"),
    ("https://t.me/rojnews/512?comment=9", "", "t.me/rojnews/512?comment=9", "t.me/rojnews"),
    ("https://t.me/c/1234567/89", "", "t.me/c/1234567/89", "t.me/c/1234567"),
    ("https://twitter.com/Rojava/status/167?s=20&t=abc", "https://twitter.com/Rojava/status/167", "x.com/status/167", "x.com/rojava"),
    ("https://x.com/rojava/status/167/photo/1", "", "x.com/status/167", "x.com/rojava"),
    ("https://mobile.twitter.com/rojava/status/167", "https://twitter.com/rojava/status/167", "x.com/status/167", "x.com/rojava"),
    ("https://youtu.be/dQw4w9WgXcQ?si=AbCdEf&t=90", "https://youtu.be/dQw4w9WgXcQ?t=90", "youtube.com/watch?v=dQw4w9WgXcQ", "youtube.com/watch?v=dQw4w9WgXcQ"),
    ("https://www.youtube.com/watch?v=dQw4w9WgXcQ&feature=share&t=90s", "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90s", "youtube.com/watch?v=dQw4w9WgXcQ", "youtube.com/watch?v=dQw4w9WgXcQ"),
    ("https://m.youtube.com/shorts/dQw4w9WgXcQ", "https://www.youtube.com/shorts/dQw4w9WgXcQ", "youtube.com/watch?v=dQw4w9WgXcQ", "youtube.com/watch?v=dQw4w9WgXcQ"),
    ("https://www.youtube.com/@rojnews", "", "youtube.com/@rojnews", "youtube.com/@rojnews"),
    ("https://www.youtube.com/channel/UC123", "", "youtube.com/channel/UC123", "youtube.com/channel/uc123"),
    ("https://m.facebook.com/asayish/posts/77?mibextid=x", "https://www.facebook.com/asayish/posts/77", "facebook.com/asayish/posts/77", "facebook.com/asayish"),
    ("https://ar-ar.facebook.com/asayish/posts/77?__tn__=R&__cft__[0]=AZ", "https://www.facebook.com/asayish/posts/77", "facebook.com/asayish/posts/77", "facebook.com/asayish"),
    ("https://www.facebook.com/profile.php?id=1000", "", "facebook.com/profile.php?id=1000", "facebook.com/1000"),
    ("https://www.facebook.com/story.php?story_fbid=2&id=1000", "", "facebook.com/story.php?id=1000&story_fbid=2", "facebook.com/story.php?id=1000&story_fbid=2"),
    ("https://www.instagram.com/reel/Cabc/?igshid=x", "https://www.instagram.com/reel/Cabc/", "instagram.com/p/Cabc", "instagram.com/p/Cabc"),
    ("https://www.tiktok.com/@rojava/video/71?_t=8&_r=1", "https://www.tiktok.com/@rojava/video/71", "tiktok.com/@rojava/video/71", "tiktok.com/@rojava"),

    // Archives stay as they are, and are known for what they keep.
    ("https://web.archive.org/web/20230620101010/https://news.example/a?utm_source=x", "", "news.example/a", "news.example"),
    ("https://web.archive.org/web/2023id_/http://www.news.example/a/", "", "news.example/a", "news.example"),
    ("https://archive.ph/2023.06.20-101010/https://news.example/a", "", "news.example/a", "news.example"),
    ("https://archive.ph/AbCd1", "", "archive.ph/AbCd1", "archive.ph"),
    ("https://web.archive.org/web/2023/https://t.me/s/rojnews/512", "", "t.me/rojnews/512", "t.me/rojnews"),
    ("https://perma.cc/AB12-CD34", "", "perma.cc/AB12-CD34", "perma.cc"),

    // As people paste them.
    ("  <https://news.example/a>  ", "https://news.example/a", "news.example/a", "news.example"),
    ("(https://news.example/a).", "https://news.example/a", "news.example/a", "news.example"),
    ("https://news.example/wiki/Hol_(camp)", "", "news.example/wiki/Hol_(camp)", "news.example"),
    ("“https://news.example/a”،", "https://news.example/a", "news.example/a", "news.example"),
    ("\u{200f}https://news.example/a\u{200e}", "https://news.example/a", "news.example/a", "news.example"),
    ("www.news.example/a?fbclid=1", "https://www.news.example/a", "news.example/a", "news.example"),
];

#[test]
fn links_are_cleaned_and_known_again() {
    for (pasted, cited, shared, leads_to) in TABLE {
        let cited = if cited.is_empty() { pasted } else { cited };
        let cleaned = clean(pasted).unwrap_or_else(|| panic!("{pasted} is a link"));
        assert_eq!(cleaned.link, *cited, "the link of {pasted}");
        assert_eq!(canonical(pasted), *shared, "what links like {pasted} share");
        assert_eq!(canonical(cited), *shared, "what links like {cited} share");
        let stored = link_in(pasted).unwrap();
        assert_eq!(outlet(&stored), *leads_to, "the outlet of {pasted}");
    }
    assert!(TABLE.len() >= 60);
}

#[test]
fn cleaning_twice_cuts_no_more() {
    for (pasted, ..) in TABLE {
        let once = clean(pasted).unwrap();
        let twice = clean(&once.link).unwrap();
        assert_eq!(twice.link, once.link);
        assert!(twice.cut.is_empty(), "{pasted}: {:?}", twice.cut);
    }
}

#[test]
fn what_was_cut_is_said() {
    let cut = |link: &str| clean(link).unwrap().cut.join(" ");
    assert_eq!(cut("https://news.example/a?id=1"), "");
    assert_eq!(
        cut("https://m.news.example/a?id=1&fbclid=x#xtor=1"),
        "m.news.example fbclid=x #xtor=1"
    );
    assert_eq!(cut("https://t.me/s/rojnews/5"), "/s/");
    assert_eq!(
        cut("https://www.google.com/url?q=https://news.example/a"),
        "www.google.com"
    );
}

#[test]
fn what_is_no_link_is_none() {
    let none = [
        "",
        "ANHA",
        "a phone call",
        "https://",
        "https://localhost",
        "ftp://a.example/b",
        "https://a b.example",
        "see https://a.example/1 and more",
        "javascript:alert(1)",
        "://",
        "%",
        "https://%zz",
    ];
    for text in none {
        assert_eq!(clean(text), None, "{text}");
        assert_eq!(canonical(text), "", "{text}");
    }
}
