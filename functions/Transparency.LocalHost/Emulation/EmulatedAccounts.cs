using System.Globalization;

namespace Transparency.LocalHost.Emulation;

/// <summary>The accounts of one Azurite: the well-known one, and <c>t0</c>, <c>t1</c>… for tests.</summary>
internal sealed class EmulatedAccounts(int testAccounts, StoragePorts ports)
{
    public const string WellKnown = "devstoreaccount1";

    /// <summary>The key every Azurite has, printed in Microsoft's documentation: it protects nothing. The test accounts share it.</summary>
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private int _handedOut;

    /// <summary>What the environment variable AZURITE_ACCOUNTS wants: <c>name:key;name:key</c>.</summary>
    public string ForAzurite => string.Join(';', Names().Select(name => $"{name}:{Key}"));

    public string ConnectionString(string account) =>
        !Names().Contains(account)
            ? throw new ArgumentException($"There is no account '{account}' in this Azurite.", nameof(account))
            : string.Create(
                CultureInfo.InvariantCulture,
                $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};"
                + $"BlobEndpoint=http://127.0.0.1:{ports.Blob}/{account};"
                + $"QueueEndpoint=http://127.0.0.1:{ports.Queue}/{account};"
                + $"TableEndpoint=http://127.0.0.1:{ports.Table}/{account};");

    /// <summary>An account nobody was given before.</summary>
    public string Next()
    {
        var number = Interlocked.Increment(ref _handedOut) - 1;
        return number < testAccounts
            ? TestName(number)
            : throw new InvalidOperationException($"All {testAccounts} test accounts of this Azurite are given away.");
    }

    private IEnumerable<string> Names() => Enumerable.Range(0, testAccounts).Select(TestName).Prepend(WellKnown);

    private static string TestName(int number) => string.Create(CultureInfo.InvariantCulture, $"t{number}");
}
