//! The structure tree, for readers that read the document out. Knows nothing of how it looks.

use super::links::Annotation;
use super::{catalog, text};
use crate::report::page::{Document, Part, Role};
use lopdf::{Object, ObjectId, dictionary};

/// The standard structure type of a role (ISO 32000-1, 14.8.4).
pub fn tag(role: Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Heading => "H1",
        Role::Subheading => "H2",
        Role::Paragraph => "P",
        Role::Figure => "Figure",
        Role::Table => "Table",
        Role::Row => "TR",
        Role::ColumnHead => "TH",
        Role::Cell => "TD",
        Role::List => "L",
        Role::ListItem => "LI",
        Role::Link => "Link",
        Role::Contents => "TOC",
    }
}

/// Adds the structure tree with the links in it.
pub fn add(
    file: &mut lopdf::Document,
    document: &Document,
    pages: &[ObjectId],
    annotations: &[Annotation],
) -> Result<(), lopdf::Error> {
    let root = file.new_object_id();
    let nodes: Vec<ObjectId> = document
        .nodes
        .iter()
        .map(|_| file.new_object_id())
        .collect();
    let Some(first) = nodes.first().copied() else {
        return Ok(());
    };
    let mut owners: Vec<Vec<Object>> = document
        .pages
        .iter()
        .map(|page| vec![Object::Null; page.contents as usize])
        .collect();
    let mut linked: Vec<Vec<Object>> = vec![Vec::new(); nodes.len()];
    for annotation in annotations {
        linked[annotation.node].push(
            dictionary! { "Type" => "OBJR", "Obj" => annotation.id, "Pg" => annotation.page }
                .into(),
        );
    }
    for (index, node) in document.nodes.iter().enumerate() {
        let mut kids: Vec<Object> = Vec::with_capacity(node.parts.len());
        let mut home = None;
        for part in &node.parts {
            match *part {
                Part::Node(kid) => kids.push(nodes[kid].into()),
                Part::Content { page, content } => {
                    owners[page][content as usize] = nodes[index].into();
                    let here = *home.get_or_insert(page);
                    // Content on the node's own page needs no more than its number.
                    kids.push(if here == page {
                        i64::from(content).into()
                    } else {
                        dictionary! {
                            "Type" => "MCR",
                            "Pg" => pages[page],
                            "MCID" => i64::from(content),
                        }
                        .into()
                    });
                }
            }
        }
        kids.append(&mut linked[index]);
        let parent = if index == 0 { root } else { nodes[node.parent] };
        let mut element = dictionary! {
            "Type" => "StructElem",
            "S" => tag(node.role),
            "P" => parent,
            "K" => kids,
        };
        if let Some(page) = home {
            element.set("Pg", pages[page]);
        }
        if !node.description.is_empty() {
            element.set("Alt", text(&node.description));
        }
        if node.role == Role::ColumnHead {
            element.set("A", dictionary! { "O" => "Table", "Scope" => "Column" });
        }
        file.set_object(nodes[index], element);
    }
    let numbered = owners
        .into_iter()
        .map(Object::Array)
        .chain(annotations.iter().map(|link| nodes[link.node].into()))
        .enumerate()
        .flat_map(|(number, owner)| [super::number(number).into(), owner])
        .collect::<Vec<_>>();
    let next = pages.len() + annotations.len();
    let parents = file.add_object(dictionary! { "Nums" => numbered });
    file.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => first,
            "ParentTree" => parents,
            "ParentTreeNextKey" => super::number(next),
        },
    );
    let catalog = catalog(file)?;
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("StructTreeRoot", root);
    Ok(())
}
