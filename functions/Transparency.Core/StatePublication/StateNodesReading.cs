using System.Runtime.InteropServices;
using Transparency.Core.Budgets;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Municipalities;

namespace Transparency.Core.StatePublication;

/// <summary>
/// Turns the country's file from municipalities with their nodes into nodes with their municipalities. While it works it takes some forty
/// bytes a cell.
/// </summary>
internal sealed class StateNodesReading
{
    private readonly uint[] _node;
    private readonly ushort[] _town;
    private readonly StageAmounts[] _amounts;

    /// <summary>What consolidation leaves of cells whose items it removes; of most it leaves nothing.</summary>
    private readonly Dictionary<int, StageAmounts> _rests = [];

    private StateNodesReading(int cells) => (_node, _town, _amounts) = (new uint[cells], new ushort[cells], new StageAmounts[cells]);

    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static StateNodes Read(StateIndex index, ReadOnlySpan<byte> file)
    {
        if (index.Count > ushort.MaxValue)
            throw new InvalidDataException("The file of the country has more municipalities than there can be.");

        var reading = new StateNodesReading(index.Cells);
        var (town, cell) = (0, 0);

        foreach (var (ico, totals) in index.Towns)
        {
            if (totals.Start + totals.Length > file.Length)
                throw new InvalidDataException("The file of the country ends too early.");

            reading.AddTown((ushort)town++, ico, totals, index.Year, file.Slice((int)totals.Start, totals.Length), cell);
            cell += totals.Cells;
        }

        return reading.ToNodes(index.Count);
    }

    private void AddTown(ushort town, Ico ico, StateTotals totals, FiscalYear year, ReadOnlySpan<byte> part, int start)
    {
        var packed = new PackedReader(part);
        var (end, node, isRestKnown) = (start + totals.Cells, 0u, true);

        for (var i = start; i < end; i++)
        {
            _town[i] = town;
            _node[i] = node += (uint)packed.Number();
            isRestKnown &= !Consolidation.IsBetweenDistricts(StateCell.ItemOf(node));
        }

        for (var i = start; i < end; i++)
            _amounts[i] = new StageAmounts(new Money(packed.Signed()), default, default);

        for (var i = start; i < end; i++)
            _amounts[i] = _amounts[i] with { Amended = _amounts[i].Approved + new Money(packed.Signed()) };

        for (var i = start; i < end; i++)
            _amounts[i] = _amounts[i] with { Actual = new Money(packed.Signed()) };

        if (!isRestKnown)
            AddRests(StateFile.Budget(totals, year, part), StateRegister.OfIcoOrNull(ico.Number)!.Kind, start);
    }

    private void AddRests(Budget budget, MunicipalityKind kind, int start)
    {
        var consolidation = Consolidation.Of(budget, kind);

        for (var i = 0; i < budget.Lines.Count; i++)
        {
            if (consolidation.Removes(budget.Lines[i].Item) && consolidation.Left(budget.Lines[i]) is { IsZero: false } rest)
                _rests[start + i] = rest;
        }
    }

    private StateNodes ToNodes(int towns)
    {
        var (nodes, starts, cells) = (new List<uint>(), new List<int>(), new PackedBytes());
        var before = 0;

        foreach (var cell in ByNode())
        {
            if (nodes.Count == 0 || nodes[^1] != _node[cell])
            {
                nodes.Add(_node[cell]);
                starts.Add(cells.Length);
                before = 0;
            }

            Put(cells, cell, before);
            before = _town[cell];
        }

        starts.Add(cells.Length);

        return new StateNodes([.. nodes], [.. starts], cells.Span.ToArray(), towns);
    }

    /// <summary>The cells by node, those of one node in the order of municipalities, in which they come.</summary>
    private int[] ByNode()
    {
        var places = new Dictionary<uint, int>();

        foreach (var node in _node)
            CollectionsMarshal.GetValueRefOrAddDefault(places, node, out _)++;

        var (order, start) = (new int[_node.Length], 0);

        foreach (var node in places.Keys.Order().ToList())
            (places[node], start) = (start, start + places[node]);

        for (var cell = 0; cell < order.Length; cell++)
            order[CollectionsMarshal.GetValueRefOrAddDefault(places, _node[cell], out _)++] = cell;

        return order;
    }

    private void Put(PackedBytes cells, int cell, int before)
    {
        var amounts = _amounts[cell];
        cells.Put((ulong)(_town[cell] - before));
        cells.PutSigned(amounts.Approved.Halere);
        cells.PutSigned((amounts.Amended - amounts.Approved).Halere);
        cells.PutSigned(amounts.Actual.Halere);

        if (!StateNodes.HasRest(_node[cell]))
            return;

        var rest = _rests.GetValueOrDefault(cell);
        cells.PutSigned(rest.Approved.Halere);
        cells.PutSigned(rest.Amended.Halere);
        cells.PutSigned(rest.Actual.Halere);
    }
}
