namespace Transparency.Samples.Tables;

/// <summary>
/// Names of paragraphs and items as systems write them beside the codes. Readers have their own lists, so few are enough here.
/// </summary>
internal static class ClassificationNames
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["2212"] = "Silnice",
        ["2219"] = "Ostatní záležitosti pozemních komunikací",
        ["2310"] = "Pitná voda",
        ["2321"] = "Odvádění a čištění odpadních vod",
        ["3113"] = "Základní školy",
        ["3314"] = "Činnosti knihovnické",
        ["3399"] = "Ostatní záležitosti kultury",
        ["3412"] = "Sportovní zařízení ve vlastnictví obce",
        ["3612"] = "Bytové hospodářství",
        ["3631"] = "Veřejné osvětlení",
        ["3632"] = "Pohřebnictví",
        ["3722"] = "Sběr a svoz komunálních odpadů",
        ["3745"] = "Péče o vzhled obcí a veřejnou zeleň",
        ["5512"] = "Požární ochrana - dobrovolná část",
        ["6112"] = "Zastupitelstva obcí",
        ["6171"] = "Činnost místní správy",
        ["5011"] = "Platy zaměstnanců",
        ["5137"] = "Drobný dlouhodobý hmotný majetek",
        ["5139"] = "Nákup materiálu",
        ["5154"] = "Elektrická energie",
        ["5169"] = "Nákup ostatních služeb",
        ["5171"] = "Opravy a udržování",
        ["6121"] = "Stavby",
        ["8115"] = "Změny stavu krátkodobých prostředků na bankovních účtech",
    };

    internal static string Of(string code) => Names.GetValueOrDefault(code, "");
}
