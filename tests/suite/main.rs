//! The one test binary: every file of the suite is a module here.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails, and says where"
)]
#![allow(
    clippy::disallowed_methods,
    reason = "a test is told by its environment what to write anew, and which child it is"
)]

mod articles;
mod articles_scored;
mod attachments;
mod bulk;
mod changes;
mod cli_attachments;
mod cli_bad_input;
mod cli_commands;
mod cli_conflicts;
mod cli_copies;
mod cli_fixture;
mod cli_places;
mod cli_read;
mod cli_sealed;
mod cli_search;
mod conflicts;
mod coordinates;
mod copies_backup;
mod copies_repair;
mod counts;
mod dates;
mod disks;
mod drafts;
mod editions;
mod editions_exactness;
mod editions_files;
mod editions_fixture;
mod exchange_table;
mod figures;
mod file_names;
mod hand_made;
mod independent_verifier;
mod judging;
mod languages;
mod layers;
mod likeness;
mod links;
mod merging;
mod pdf_fixture;
mod pdf_readers;
mod pdf_standards;
mod pdf_structure;
mod places;
mod places_matching;
mod profiles;
mod register_of_sources;
mod report_audience;
mod report_content;
mod report_fixture;
mod report_flags;
mod report_hostile;
mod report_house;
mod report_identities;
mod report_layout;
mod report_look;
mod report_map;
mod report_map_drawn;
mod report_passages;
mod report_sentences;
mod report_texts;
mod rules;
mod sample;
mod schema;
mod sealed_register;
mod sealing;
mod secrets;
mod simulated_check;
mod simulated_crashes;
mod simulated_disk;
mod simulated_file;
mod simulated_power_cut;
mod simulated_proof;
mod simulated_refusals;
mod simulated_stories;
mod simulated_story;
mod sources;
mod store_arrivals;
mod store_damage;
mod store_faults;
mod store_files;
mod store_fixture;
mod store_forks;
mod store_formats;
mod store_kill;
mod store_register;
mod strict_lines;
mod tampering;
mod tampering_table;
mod tampering_with_batches;
#[cfg(feature = "gui")]
mod window_arrivals;
#[cfg(feature = "gui")]
mod window_article;
#[cfg(feature = "gui")]
mod window_attachments;
#[cfg(feature = "gui")]
mod window_bulk;
#[cfg(feature = "gui")]
mod window_choices;
#[cfg(feature = "gui")]
mod window_conflicts;
#[cfg(feature = "gui")]
mod window_copies;
#[cfg(feature = "gui")]
mod window_display;
#[cfg(feature = "gui")]
mod window_drafts;
#[cfg(feature = "gui")]
mod window_editor;
#[cfg(feature = "gui")]
mod window_entry_session;
#[cfg(feature = "gui")]
mod window_fixture;
#[cfg(feature = "gui")]
mod window_form;
#[cfg(feature = "pictures")]
mod window_gallery;
#[cfg(feature = "pictures")]
mod window_gallery_figures;
#[cfg(feature = "gui")]
mod window_judging;
#[cfg(feature = "gui")]
mod window_keys;
#[cfg(feature = "gui")]
mod window_list;
#[cfg(feature = "gui")]
mod window_overview;
#[cfg(feature = "gui")]
mod window_path;
#[cfg(feature = "gui")]
mod window_places;
#[cfg(feature = "gui")]
mod window_publish;
#[cfg(feature = "gui")]
mod window_report;
#[cfg(feature = "gui")]
mod window_sealed;
#[cfg(feature = "gui")]
mod window_settings;
#[cfg(feature = "gui")]
mod window_sources;
#[cfg(feature = "gui")]
mod window_table;
#[cfg(feature = "gui")]
mod window_typesetting;
#[cfg(feature = "gui")]
mod window_typing;
#[cfg(feature = "gui")]
mod window_widgets;
mod wording_of_the_program;
mod workspace;
