using Transparency.Core.Payments;

namespace Transparency.Core.Editions.Paging;

/// <summary>Finds payments whose name or description has all of some words, by reading the texts of an index of payments.</summary>
/// <param name="index">The index.</param>
/// <param name="words">In plain letters, as UTF-8, without blanks.</param>
/// <param name="stream">Reads of the index.</param>
public sealed class PaymentTextSearch(PaymentIndex index, IReadOnlyList<byte[]> words, IndexStreaming stream)
{
    /// <summary>The longest one is the rarest.</summary>
    private readonly byte[][] _words = [.. words.OrderByDescending(word => word.Length)];

    /// <summary>Adds those among the pieces that match; between the cells of a piece lie others, which may be added too.</summary>
    public async Task AddAsync(IReadOnlyList<PaymentPiece> pieces, RowSet set, CancellationToken cancel)
    {
        var start = index.Section(IndexSection.Texts).Start;

        foreach (var piece in pieces)
        {
            var look = new Look(_words, set, index.Rows, (int)piece.FirstRow);

            await foreach (var chunk in stream(start + piece.Start, piece.Length, cancel))
            {
                cancel.ThrowIfCancellationRequested();
                look.Add(chunk.Span);
            }
        }
    }

    /// <summary>One look through texts, which come in chunks that end anywhere.</summary>
    private sealed class Look(byte[][] words, RowSet set, int rows, int firstRow)
    {
        private readonly List<byte> _begun = [];
        private int _row = firstRow;

        public void Add(ReadOnlySpan<byte> bytes)
        {
            if (_begun.Count > 0)
            {
                var end = bytes.IndexOf(FoldedTexts.End) + 1;
                _begun.AddRange(end == 0 ? bytes : bytes[..end]);

                if (end == 0)
                    return;

                AddWhole([.. _begun]);
                _begun.Clear();
                bytes = bytes[end..];
            }

            var whole = bytes.LastIndexOf(FoldedTexts.End) + 1;
            AddWhole(bytes[..whole]);
            _begun.AddRange(bytes[whole..]);
        }

        /// <summary>Texts of which the last one is whole too.</summary>
        private void AddWhole(ReadOnlySpan<byte> bytes)
        {
            var counted = 0;

            for (var from = 0; from < bytes.Length && bytes[from..].IndexOf(words[0]) is >= 0 and var at;)
            {
                at += from;

                var start = bytes[..at].LastIndexOf(FoldedTexts.End) + 1;
                from = at + bytes[at..].IndexOf(FoldedTexts.End) + 1;
                _row += bytes[counted..start].Count(FoldedTexts.End);
                counted = start;

                if (_row >= rows)
                    throw new InvalidDataException("An index of payments has more texts than payments.");
                if (HasOthers(bytes[start..from]))
                    set.Add(_row);
            }

            _row += bytes[counted..].Count(FoldedTexts.End);
        }

        private bool HasOthers(ReadOnlySpan<byte> text)
        {
            foreach (var word in words.AsSpan(1))
            {
                if (text.IndexOf(word) < 0)
                    return false;
            }

            return true;
        }
    }
}
