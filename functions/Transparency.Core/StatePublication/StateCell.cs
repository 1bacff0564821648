using System.Runtime.InteropServices;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;

namespace Transparency.Core.StatePublication;

/// <summary>What one municipality has under one paragraph and item. Small, because a month has more than a million of them.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct StateCell(uint ico, uint node, StageAmounts amounts)
{
    private const int CodeBits = 14;
    private const uint Code = (1 << CodeBits) - 1;

    public readonly uint Ico => ico;

    /// <summary>Side, paragraph and item in the order of a budget's lines.</summary>
    public readonly uint Node => node;

    public StageAmounts Amounts = amounts;

    public readonly ulong Order => ((ulong)ico << 32) | node;

    public static uint NodeOf(Side side, Paragraph paragraph, Item item) =>
        ((uint)side << (2 * CodeBits)) | ((uint)paragraph.Number << CodeBits) | item.Number;

    public static Side SideOf(uint node) => (Side)(node >> (2 * CodeBits));

    public static Paragraph ParagraphOf(uint node) => new((ushort)((node >> CodeBits) & Code));

    public static Item ItemOf(uint node) => new((ushort)(node & Code));

    public static BudgetLine Line(uint node, StageAmounts amounts) => new(
        SideOf(node),
        ParagraphOf(node),
        ItemOf(node),
        "",
        "",
        amounts,
        0);
}
