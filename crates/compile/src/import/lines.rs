//! Which line of a source something of a text made of it stood in.

/// The lines of a text, of which some was left out.
#[derive(Debug)]
pub struct Lines {
    /// From which byte on which line counts.
    starts: Vec<(usize, usize)>,
}

impl Lines {
    /// Begins with a line of the source.
    pub fn from(line: usize) -> Self {
        Lines {
            starts: vec![(0, line)],
        }
    }

    /// Notes that from this byte on the line is that one.
    pub fn note(&mut self, at: usize, line: usize) {
        self.starts.push((at, line));
    }

    /// Notes that one byte was taken out of the text, there.
    pub fn cut(&mut self, at: usize) {
        let after = self.starts.iter_mut().rev();
        for (start, _) in after.take_while(|(start, _)| *start > at) {
            *start -= 1;
        }
    }

    /// Returns the line of a byte.
    pub fn of(&self, at: usize) -> usize {
        let after = self.starts.partition_point(|(start, _)| *start <= at);
        let found = after.checked_sub(1).and_then(|last| self.starts.get(last));
        found.map_or(1, |(_, line)| *line)
    }
}
