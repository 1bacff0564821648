using System.Globalization;
using System.Text;
using Transparency.Samples.Budgets;
using Transparency.Samples.Files;
using Transparency.Samples.Numbers;

namespace Transparency.Samples.Municipalities;

/// <summary>A municipality's folder: its settings and the files of its years.</summary>
/// <param name="Id">The folder's name, which is the municipality's id.</param>
/// <param name="Parent">Id of the city of a district, else empty.</param>
internal sealed record MunicipalityFolder(
    string Id, string Name, string Number, int Population, string Kind, string Parent, MunicipalityBudget Budget)
{
    /// <summary>Every year has its own sequence of chance, so that a change in one leaves the others alone.</summary>
    internal IReadOnlyList<SampleRow> Rows(int year, int months, ulong seed) =>
        new YearLedger(Budget, year, months, new SplitMix64(seed + (ulong)year)).Rows();

    internal SampleFile Settings()
    {
        var population = Population.ToString(CultureInfo.InvariantCulture);
        var parent = Parent.Length == 0 ? "" : $"  \"parent\": \"{Parent}\",\n";
        return File("municipality.json", Encoding.UTF8.GetBytes(
            $"{{\n  \"name\": \"{Name}\",\n  \"ico\": \"{Number}\",\n  \"population\": {population},\n  \"kind\": \"{Kind}\",\n{parent}"
            + $"  \"website\": \"https://{Id}.example.cz\"\n}}\n"));
    }

    internal byte[] Events(int year, CsvShape shape) =>
        shape.Names(shape.EventHeaders, Budget.EventsOf(year).Select(entry => new[] { entry.Id, entry.Name, entry.Description }));

    internal SampleFile File(string path, byte[] bytes) => new($"{Id}/{path}", bytes);

    internal SampleFile File(int year, string name, byte[] bytes) =>
        File($"{year.ToString(CultureInfo.InvariantCulture)}/{name}", bytes);
}
