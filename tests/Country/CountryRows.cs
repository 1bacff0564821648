using System.Globalization;
using System.Text;

namespace Transparency.Tests;

/// <summary>One national file while it is written.</summary>
internal sealed class CountryRows : IDisposable
{
    private readonly StreamWriter _file;
    private readonly string _others;

    public CountryRows(string path, string header, string others)
    {
        _file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        _others = others;
        _file.Write(header);
        _file.Write("\r\n");
    }

    public long Rows { get; private set; }

    /// <summary>A row with its amounts at the end, the minus of a negative one behind it.</summary>
    public void Put(string codes, long[] halere)
    {
        Rows++;
        _file.Write(codes);

        foreach (var amount in halere)
        {
            var (whole, rest) = Math.DivRem(Math.Abs(amount), 100);
            _file.Write(string.Create(CultureInfo.InvariantCulture, $";{whole}.{rest:00}{(amount < 0 ? "-" : "")}"));
        }

        _file.Write(_others);
        _file.Write("\r\n");
    }

    public void Dispose() => _file.Dispose();
}
