using Transparency.Core.Words;

namespace Transparency.LocalHost.Running;

/// <summary>The words of <c>run</c>.</summary>
internal static class RunWords
{
    public static Wording Command { get; } = new(
        "spustí Transparency na tomto počítači, s ukázkami, pokud není zadáno --empty",
        "run Transparency here, with the samples unless --empty");

    public static Wording Data { get; } = new("Složka, ve které se vše uchovává.", "The folder that everything is kept in.");

    public static Wording Empty { get; } = new("Bez ukázek.", "Leaves the samples out.");

    public static Wording CoreTools { get; } = new(
        "totéž pod skutečným hostitelem Azure Functions",
        "the same under the real host of Azure Functions");

    public static Wording Running(string address, string port, string data, string storage) => new(
        $"""
        Transparency běží:       {address}
        Vložení exportu:         ./dev drop OBEC ROK SOUBOR...{port}
        Data se uchovávají v:    {data}
        Úložiště (emulované):    {storage}
        Ctrl-C ji zastaví.
        """,
        $"""
        Transparency is running: {address}
        Drop an export:          ./dev drop MUNICIPALITY YEAR FILE...{port}
        Data are kept in:        {data}
        Storage (emulated):      {storage}
        Ctrl-C stops it.
        """);
}
