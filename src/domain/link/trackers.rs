//! The parameters of links that follow their reader and say nothing of the page. Only what is known to
//! be one stands here: whatever might carry meaning is kept.

use super::parts::{Parts, named};

/// Trackers on every host.
const EVERYWHERE: &[&str] = &[
    "fbclid",
    "gclid",
    "gclsrc",
    "dclid",
    "gbraid",
    "wbraid",
    "msclkid",
    "yclid",
    "ysclid",
    "twclid",
    "ttclid",
    "li_fat_id",
    "igshid",
    "igsh",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "_hsenc",
    "_hsmi",
    "__hstc",
    "__hssc",
    "hsctatracking",
    "vero_id",
    "oly_enc_id",
    "oly_anon_id",
    "rb_clickid",
    "cmpid",
    "xtor",
    "_ga",
    "_gl",
    "guccounter",
    "guce_referrer",
    "guce_referrer_sig",
    "ref_src",
    "ref_url",
    "fb_action_ids",
    "fb_action_types",
    "fb_ref",
    "fb_source",
    "fb_comment_id",
    "mibextid",
    "sfnsn",
    "__twitter_impression",
    "share_from",
    "echobox",
    "wt_mc",
    "trk_contact",
    "trk_msg",
    "at_medium",
    "at_campaign",
    "at_custom1",
    "at_custom2",
    "at_custom3",
    "at_custom4",
    "ns_mchannel",
    "ns_source",
    "ns_campaign",
    "ns_linkname",
    "amp_js_v",
    "amp_gsa",
    "usqp",
];

/// Beginnings of names that are trackers on every host.
const BEGINNINGS: &[&str] = &["utm_", "pk_", "mtm_", "matomo_", "hsa_"];

/// Trackers on some hosts: elsewhere a parameter of the same name may say which page it is.
const SOMEWHERE: &[(&str, &[&str])] = &[
    ("youtube.com", &["si", "feature", "pp", "ab_channel"]),
    ("youtu.be", &["si", "feature", "pp"]),
    ("spotify.com", &["si", "nd"]),
    ("soundcloud.com", &["si"]),
    ("twitter.com", &["s", "t", "cn", "refsrc"]),
    ("x.com", &["s", "t", "cn", "refsrc"]),
    (
        "facebook.com",
        &[
            "__tn__",
            "__xts__",
            "eid",
            "hc_ref",
            "rdid",
            "share_url",
            "fref",
            "_rdr",
            "_rdc",
            "locale",
            "paipv",
            "eav",
            "__so__",
            "__rv__",
        ],
    ),
    ("instagram.com", &["hl"]),
    (
        "tiktok.com",
        &["_t", "_r", "is_from_webapp", "sender_device", "web_id"],
    ),
    ("linkedin.com", &["trk", "trackingid", "lipi", "rcm"]),
    ("bbc.com", &["ocid"]),
    ("bbc.co.uk", &["ocid"]),
    ("msn.com", &["ocid"]),
    ("reddit.com", &["share_id", "rdt"]),
    ("nytimes.com", &["smid", "smtyp", "referringsource"]),
    ("theguardian.com", &["cmp"]),
];

/// Whether a parameter of a link only follows its reader.
pub(super) fn is_tracker(pair: &str, parts: &Parts) -> bool {
    let (name, value) = named(pair);
    let name = name.to_ascii_lowercase();
    let somewhere = SOMEWHERE
        .iter()
        .any(|(domain, names)| parts.is_under(domain) && names.contains(&name.as_str()));
    let is_facebooks = parts.is_under("facebook.com") && name.starts_with("__cft__");
    somewhere
        || is_facebooks
        || EVERYWHERE.contains(&name.as_str())
        || BEGINNINGS.iter().any(|begin| name.starts_with(begin))
        || match name.as_str() {
            // Words say where a reader came from; a number may be that of a document.
            "ref" | "referrer" | "referer" => !value.contains(|c: char| c.is_ascii_digit()),
            // YouTube's marks of who shared a link, as they are passed on.
            "si" => value.len() >= 16,
            "amp" => matches!(value, "" | "1" | "true"),
            "outputtype" => value == "amp",
            _ => false,
        }
}

/// Whether what stands behind the `#` of a link only follows its reader.
pub(super) fn is_tracking_fragment(fragment: &str, parts: &Parts) -> bool {
    let is_advert = ["google_vignette", "goog_rewarded", "goog_fullscreen_ad"].contains(&fragment);
    let name = named(fragment).0.to_ascii_lowercase();
    fragment.is_empty()
        || is_advert
        || fragment.starts_with("amp_tf=")
        || fragment.starts_with("aoh=")
        || (fragment.contains('=') && name != "t" && is_tracker(fragment, parts))
}
