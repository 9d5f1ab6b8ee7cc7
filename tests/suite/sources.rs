//! The source of the program as tokens, for the tests that hold it to its own rules.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::fs;
use std::path::{Path, PathBuf};

/// A file of the source.
pub struct Source {
    /// Its path below `src`, with `/`.
    pub path: String,
    /// What it says.
    pub tokens: TokenStream,
}

impl Source {
    /// The module of the top level that it belongs to; `main` and `lib` for those two files.
    pub fn module(&self) -> &str {
        let first = self.path.split('/').next().unwrap_or_default();
        first.strip_suffix(".rs").unwrap_or(first)
    }
}

/// The root of the project.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All Rust files below `src`.
pub fn all() -> Vec<Source> {
    let src = root().join("src");
    let mut paths = Vec::new();
    collect(&src, &mut paths);
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let below = path.strip_prefix(&src).unwrap();
            let parts: Vec<_> = below.iter().map(|part| part.to_str().unwrap()).collect();
            Source {
                path: parts.join("/"),
                tokens: text
                    .parse()
                    .unwrap_or_else(|error| panic!("{}: {error}", path.display())),
            }
        })
        .collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
}

/// Every path in the file, as its words: `["crate", "domain", "count", "Count"]`. Groups of a `use`
/// are spread out.
pub fn paths(tokens: &TokenStream) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    walk_paths(tokens, &[], &mut found);
    found
}

fn walk_paths(tokens: &TokenStream, prefix: &[String], found: &mut Vec<Vec<String>>) {
    let trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let mut path: Vec<String> = prefix.to_vec();
    let mut joined = true;
    let colon = |tree: &TokenTree| matches!(tree, TokenTree::Punct(p) if p.as_char() == ':');
    let mut index = 0;
    let mut own = false;
    while index < trees.len() {
        match &trees[index] {
            TokenTree::Ident(ident) => {
                if !joined {
                    if own {
                        found.push(path.clone());
                    }
                    path = prefix.to_vec();
                }
                path.push(ident.to_string());
                own = true;
                joined = false;
            }
            tree if colon(tree) && trees.get(index + 1).is_some_and(colon) => {
                joined = true;
                index += 1;
            }
            TokenTree::Group(group) => {
                // `use crate::{…}`: what stands inside goes on from what stands before.
                let nested = joined && own && group.delimiter() == Delimiter::Brace;
                let inside = if nested { path.clone() } else { Vec::new() };
                walk_paths(&group.stream(), &inside, found);
                if own && !nested {
                    found.push(path);
                }
                path = prefix.to_vec();
                own = false;
                joined = true;
            }
            _ => {
                if own {
                    found.push(path.clone());
                }
                path = prefix.to_vec();
                own = false;
                joined = true;
            }
        }
        index += 1;
    }
    if own {
        found.push(path);
    }
}

/// Every string literal of the file, without its quotes, but for those that no person reads: in
/// attributes and comments, and the reason why something expected cannot fail.
pub fn literals(tokens: &TokenStream) -> Vec<String> {
    let mut found = Vec::new();
    walk_literals(tokens, &mut found);
    found
}

fn walk_literals(tokens: &TokenStream, found: &mut Vec<String>) {
    let mut attribute = false;
    let mut expectation = false;
    for tree in tokens.clone() {
        let reason = std::mem::take(&mut expectation);
        match tree {
            TokenTree::Ident(ident) => expectation = ident == "expect",
            TokenTree::Punct(p) if p.as_char() == '#' || (attribute && p.as_char() == '!') => {
                attribute = true;
                continue;
            }
            TokenTree::Group(group) => {
                let unread = reason || (attribute && group.delimiter() == Delimiter::Bracket);
                if !unread {
                    walk_literals(&group.stream(), found);
                }
            }
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                if let Some(text) = text
                    .strip_prefix('"')
                    .and_then(|text| text.strip_suffix('"'))
                {
                    found.push(text.to_owned());
                } else if text.starts_with("r\"") || text.starts_with("r#") {
                    found.push(text.trim_start_matches(['r', '#', '"']).to_owned());
                }
            }
            TokenTree::Punct(_) => {}
        }
        attribute = false;
    }
}
