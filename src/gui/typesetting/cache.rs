//! What was made lately and will be asked for again in the next frame. It must not know what that is.

use std::collections::HashMap;
use std::hash::Hash;
use std::mem;

/// So many things are kept, and as many of those before them: some screens full of labels.
const MOST: usize = 2048;

/// Things by what they were made from. What is not asked for any more goes away by itself.
pub(super) struct Kept<K, V> {
    young: HashMap<K, V>,
    old: HashMap<K, V>,
}

impl<K, V> Default for Kept<K, V> {
    fn default() -> Self {
        Self {
            young: HashMap::new(),
            old: HashMap::new(),
        }
    }
}

impl<K: Eq + Hash + Clone, V: Clone> Kept<K, V> {
    /// What was kept under this key.
    pub(super) fn find(&mut self, key: &K) -> Option<V> {
        if let Some(found) = self.young.get(key) {
            return Some(found.clone());
        }
        let found = self.old.remove(key)?;
        self.keep(key.clone(), found.clone());
        Some(found)
    }

    /// Keeps it for as long as it is asked for.
    pub(super) fn keep(&mut self, key: K, value: V) {
        if self.young.len() >= MOST {
            self.old = mem::take(&mut self.young);
        }
        self.young.insert(key, value);
    }

    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        self.young.clear();
        self.old.clear();
    }
}
