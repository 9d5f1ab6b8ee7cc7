//! Sources in one cell of a table: `Name <link>; Name <link>`, and after a link what else is known,
//! in brackets: `[A2, published 2023-06-20, accessed 2023-06-21, quoting "…", title "…", supports date place,
//! confidential]`. A name that holds one of `;<>["` stands in double quotes, doubled inside.

use super::cell::{find_outside, needs_quotes, quoted, split_outside, unquoted};
use super::reading::Problem;
use crate::domain::dates::PartialDate;
use crate::domain::link::host;
use crate::domain::record::Citation;

/// Reads the sources in a cell.
pub fn read_citations(text: &str) -> Result<Vec<Citation>, Problem> {
    let parts = split_outside(text, &[';', '؛', '\n']);
    parts
        .into_iter()
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(read_citation)
        .collect()
}

fn read_citation(text: &str) -> Result<Citation, Problem> {
    let unreadable = || Problem::new("sources-unreadable", text);
    let mut citation = Citation::default();
    let (rest, details) = match find_outside(text, '[') {
        Some(at) => {
            let details = text[at + 1..]
                .trim_end()
                .strip_suffix(']')
                .ok_or_else(unreadable)?;
            (&text[..at], Some(details))
        }
        None => (text, None),
    };
    let (name, link) = match find_outside(rest, '<') {
        Some(at) => {
            let link = rest[at + 1..]
                .trim_end()
                .strip_suffix('>')
                .ok_or_else(unreadable)?;
            (rest[..at].trim(), link.trim())
        }
        None if rest.trim().contains("://") => ("", rest.trim()),
        None => (rest.trim(), ""),
    };
    citation.name = unquoted(name);
    citation.link.push_str(link);
    if citation.name.is_empty() {
        citation.name.push_str(&host(link));
    }
    for detail in details
        .map(|details| split_outside(details, &[',']))
        .unwrap_or_default()
    {
        read_detail(detail.trim(), &mut citation).ok_or_else(unreadable)?;
    }
    Ok(citation)
}

fn read_detail(detail: &str, citation: &mut Citation) -> Option<()> {
    let (word, rest) = detail.split_once(' ').unwrap_or((detail, ""));
    match word {
        "" => {}
        "confidential" => citation.confidential = true,
        "quoting" => citation.quoting = unquoted(rest.trim()),
        "title" => citation.title = unquoted(rest.trim()),
        "supports" => citation.supports = rest.split_whitespace().map(str::to_owned).collect(),
        "published" => citation.published = Some(PartialDate::parse(rest, None, None).ok()?),
        "accessed" => citation.accessed = Some(PartialDate::parse(rest, None, None).ok()?),
        grade => {
            let mut grade = grade.chars().peekable();
            citation.reliability = grade.next_if(|c| ('A'..='F').contains(c));
            citation.credibility = grade
                .next_if(|c| ('1'..='6').contains(c))
                .map(|c| c as u8 - b'0');
            if grade.next().is_some() || !rest.is_empty() {
                return None;
            }
        }
    }
    Some(())
}

/// The sources as a cell that reads back as the same.
pub fn citations_text(citations: &[Citation]) -> String {
    citations
        .iter()
        .map(citation_text)
        .collect::<Vec<_>>()
        .join("; ")
}

fn citation_text(citation: &Citation) -> String {
    let mut text = if needs_quotes(&citation.name) || citation.name.contains("://") {
        quoted(&citation.name)
    } else {
        citation.name.clone()
    };
    if !citation.link.is_empty() {
        text = format!("{text} <{}>", citation.link);
    }
    let mut details = Vec::new();
    if citation.reliability.is_some() || citation.credibility.is_some() {
        let credibility = citation.credibility.map(|grade| grade.to_string());
        let reliability = citation.reliability.map(String::from);
        details.push(reliability.unwrap_or_default() + &credibility.unwrap_or_default());
    }
    if let Some(date) = citation.published {
        details.push(format!("published {date}"));
    }
    if let Some(date) = citation.accessed {
        details.push(format!("accessed {date}"));
    }
    if !citation.quoting.is_empty() {
        details.push(format!("quoting {}", quoted(&citation.quoting)));
    }
    if !citation.title.is_empty() {
        details.push(format!("title {}", quoted(&citation.title)));
    }
    if !citation.supports.is_empty() {
        details.push(format!("supports {}", citation.supports.join(" ")));
    }
    if citation.confidential {
        details.push("confidential".to_owned());
    }
    if !details.is_empty() {
        text = format!("{text} [{}]", details.join(", "));
    }
    text
}
