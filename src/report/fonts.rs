//! The faces that the report is set in, as they were cut for it. Knows nothing of layout.

/// A face of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Inter Regular.
    Regular,
    /// Inter Medium.
    Medium,
    /// Inter Semi Bold.
    SemiBold,
    /// Inter Display Semi Bold, for titles and the numbers of tiles.
    Display,
    /// Vazirmatn Regular: Arabic script.
    ArabicRegular,
    /// Vazirmatn Medium.
    ArabicMedium,
    /// Vazirmatn Semi Bold.
    ArabicSemiBold,
}

impl Face {
    /// All faces.
    pub const ALL: [Self; 7] = [
        Self::Regular,
        Self::Medium,
        Self::SemiBold,
        Self::Display,
        Self::ArabicRegular,
        Self::ArabicMedium,
        Self::ArabicSemiBold,
    ];

    /// The font file.
    pub fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../assets/fonts/report/Inter-Regular.otf"),
            Self::Medium => include_bytes!("../../assets/fonts/report/Inter-Medium.otf"),
            Self::SemiBold => include_bytes!("../../assets/fonts/report/Inter-SemiBold.otf"),
            Self::Display => include_bytes!("../../assets/fonts/report/InterDisplay-SemiBold.otf"),
            Self::ArabicRegular => {
                include_bytes!("../../assets/fonts/report/Vazirmatn-Regular.ttf")
            }
            Self::ArabicMedium => include_bytes!("../../assets/fonts/report/Vazirmatn-Medium.ttf"),
            Self::ArabicSemiBold => {
                include_bytes!("../../assets/fonts/report/Vazirmatn-SemiBold.ttf")
            }
        }
    }

    /// The name that it is embedded by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Regular => "Inter-Regular",
            Self::Medium => "Inter-Medium",
            Self::SemiBold => "Inter-SemiBold",
            Self::Display => "InterDisplay-SemiBold",
            Self::ArabicRegular => "Vazirmatn-Regular",
            Self::ArabicMedium => "Vazirmatn-Medium",
            Self::ArabicSemiBold => "Vazirmatn-SemiBold",
        }
    }

    /// The family that text asks for and the weight that it is of.
    pub fn family(self) -> (&'static str, f32) {
        match self {
            Self::Regular => ("Inter", 400.0),
            Self::Medium => ("Inter", 500.0),
            Self::SemiBold => ("Inter", 600.0),
            Self::Display => ("Inter Display", 600.0),
            Self::ArabicRegular => ("Vazirmatn", 400.0),
            Self::ArabicMedium => ("Vazirmatn", 500.0),
            Self::ArabicSemiBold => ("Vazirmatn", 600.0),
        }
    }
}
