using System.Globalization;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;

namespace Transparency.Core.Editions.Searching;

/// <summary>
/// What can be found in an edition beside its budget: who was paid and who paid, where payments show an IČO, and the names of its events
/// and
/// units. It stays packed as it is read: IČOs by their distance, then the sums, then the names, each counterparty at the same place of all
/// three; a few bytes each, so that many editions lie in memory. A mark for every so many tells where one is found. Never anything of a
/// person.
/// </summary>
public sealed class EditionIndex
{
    /// <summary>"TRIX", and the version of the form.</summary>
    private static ReadOnlySpan<byte> Beginning => [(byte)'T', (byte)'R', (byte)'I', (byte)'X', 1];

    private readonly byte[] _bytes;
    private readonly Range _marks;
    private readonly Range _ids;
    private readonly Range _sums;
    private readonly Range _names;
    private readonly Range _own;

    private EditionIndex(byte[] bytes)
    {
        _bytes = bytes;

        if (!bytes.AsSpan().StartsWith(Beginning))
            throw new InvalidDataException("A file is no index of an edition, or one of a later version.");

        var reader = new PackedReader(bytes.AsSpan(Beginning.Length..));
        (Total, Persons, Unnamed, Others) = (reader.Sums(), reader.Sums(), reader.Sums(), reader.Sums());
        Count = reader.Length();
        var (ids, sums, names) = (reader.Length(), reader.Length(), reader.Length());
        var marks = Beginning.Length + reader.Position;
        var start = checked(marks + EditionIds.BytesOfMarks(Count));
        _marks = marks..start;
        _ids = start..(start += ids);
        _sums = start..(start += sums);
        _names = start..(start += names);
        _own = start..;

        // What was cut on its way is told at once.
        _ = bytes.AsSpan(_own).Length;
    }

    public int Bytes => _bytes.Length;

    /// <summary>How many counterparties it names.</summary>
    public int Count { get; }

    /// <summary>All payments of the edition.</summary>
    public SideSums Total { get; }

    /// <summary>Those of natural persons together.</summary>
    public SideSums Persons { get; }

    /// <summary>Those that name nobody.</summary>
    public SideSums Unnamed { get; }

    /// <summary>Those of counterparties beyond <see cref="CounterpartyTally.MostCounterparties"/>.</summary>
    public SideSums Others { get; }

    /// <exception cref="InvalidDataException">The bytes are no index.</exception>
    public static EditionIndex Read(byte[] bytes)
    {
        try
        {
            return new EditionIndex(bytes);
        }
        catch (Exception cut) when (cut is ArgumentOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException("The index of an edition ends too early.", cut);
        }
    }

    /// <param name="tally">All payments of the edition.</param>
    /// <param name="events">The municipality's events.</param>
    /// <param name="units">Its units.</param>
    public static byte[] Write(CounterpartyTally tally, IReadOnlyList<NamedCode> events, IReadOnlyList<NamedCode> units)
    {
        var (ids, sums, names, marks, all) =
            (new PackedBytes(), new PackedBytes(), new PackedBytes(), new PackedBytes(), new PackedBytes());
        var (count, before) = (0, 0U);

        foreach (var counterparty in tally.InOrder())
        {
            if (count % EditionIds.Marked == 0)
                marks.PutMark(before, ids.Length, sums.Length, names.Length);

            ids.Put(counterparty.Id.Number - before);
            sums.Put(counterparty.Sums);
            names.Put((ulong)counterparty.Names.Count);

            foreach (var name in counterparty.Names)
                names.Put(name);

            (count, before) = (count + 1, counterparty.Id.Number);
        }

        foreach (var one in Beginning)
            all.PutByte(one);
        foreach (var sum in new[] { tally.Total, tally.Persons, tally.Unnamed, tally.Others })
            all.Put(sum);
        foreach (var length in new[] { count, ids.Length, sums.Length, names.Length })
            all.Put((ulong)length);
        foreach (var block in new[] { marks, ids, sums, names })
            all.Put(block);
        foreach (var own in new[] { events, units })
            PutOwn(all, own);

        return all.Span.ToArray();
    }

    /// <summary>Its IČOs alone, for where there is no room for all of it.</summary>
    public EditionIds Ids() => new(_bytes[_marks.Start.._ids.End], _marks.End.Value - _marks.Start.Value, Count);

    /// <summary>Looks through the marks, and then through the few behind the right one.</summary>
    public IndexedCounterparty? FindOrNull(Ico id)
    {
        if (EditionIds.PlaceOrNull(_bytes.AsSpan(_marks), _bytes.AsSpan(_ids), Count, id) is not { } place)
            return null;

        var mark = EditionIds.MarkOf(_bytes.AsSpan(_marks), place);
        return At(
            place % EditionIds.Marked,
            id,
            new PackedReader(EditionIds.Behind(mark, 2, _bytes.AsSpan(_sums))),
            new PackedReader(EditionIds.Behind(mark, 3, _bytes.AsSpan(_names))));
    }

    /// <summary>All counterparties, ordered by IČO.</summary>
    public List<IndexedCounterparty> All() => [.. Matching(null, default).Select(found => found.Counterparty)];

    /// <summary>The counterparties whose IČO or one of whose names answers a query; all of them where it is null.</summary>
    public List<(IndexedCounterparty Counterparty, TextMatch Match)> Matching(TextQuery? query, CancellationToken cancel)
    {
        var found = new List<(IndexedCounterparty, TextMatch)>(query is null ? Count : 0);
        var ids = new PackedReader(_bytes.AsSpan(_ids));
        var sums = new PackedReader(_bytes.AsSpan(_sums));
        var names = new PackedReader(_bytes.AsSpan(_names));
        var number = 0UL;

        for (var place = 0; place < Count; place++)
        {
            // One look for some thousand names: it takes longer than a name.
            if ((place & 0xFFF) == 0)
                cancel.ThrowIfCancellationRequested();

            number += ids.Number();
            var id = new Ico((uint)number);
            var start = names.Position;
            var match = query is null ? TextMatch.Exact : query.IsDigits ? query.InCode(id.ToString()) : TextMatch.None;

            for (var left = names.Length(); left > 0; left--)
            {
                var name = names.Text();
                if (query is not null)
                    match = TextQuery.Better(match, query.In(name));
            }

            if (match == TextMatch.None)
                sums.SkipSums();
            else
                found.Add((new IndexedCounterparty(id, Names(new PackedReader(_bytes.AsSpan(_names)[start..])), sums.Sums()), match));
        }

        return found;
    }

    /// <summary>Own events, then own units, in their order: all of them, or those whose name answers a query.</summary>
    public List<(IndexedName Name, TextMatch Match)> OwnNames(TextQuery? query = null)
    {
        var own = new PackedReader(_bytes.AsSpan(_own));
        var found = new List<(IndexedName, TextMatch)>();

        foreach (var level in new[] { Level.Event, Level.Unit })
        {
            for (var left = own.Length(); left > 0; left--)
            {
                var (code, name) = (own.Place(), own.Place());
                var match = query?.In(own.At(name)) ?? TextMatch.Exact;

                if (match != TextMatch.None)
                    found.Add((new IndexedName(level, own.StringAt(code), own.StringAt(name)), match));
            }
        }

        return found;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} counterparties in {Bytes} bytes");

    private static IndexedCounterparty At(int place, Ico id, PackedReader sums, PackedReader names)
    {
        for (; place > 0; place--)
        {
            sums.SkipSums();

            for (var left = names.Length(); left > 0; left--)
                names.Text();
        }

        return new IndexedCounterparty(id, Names(names), sums.Sums());
    }

    private static List<string> Names(PackedReader reader)
    {
        var names = new List<string>();

        for (var left = reader.Length(); left > 0; left--)
            names.Add(reader.String());

        return names;
    }

    private static void PutOwn(PackedBytes all, IReadOnlyList<NamedCode> own)
    {
        all.Put((ulong)own.Count);

        foreach (var name in own)
        {
            all.Put(name.Id);
            all.Put(name.Name);
        }
    }
}
