using System.Text;

namespace Transparency.Samples.Files;

/// <summary>
/// Lists of budget documents as a clerk keeps them: 2023 in English words and UTF-8, 2024 in Czech ones and code page 1250. Most deadlines
/// are met; one amendment came late, of another nobody wrote when it was published, and the final account of 2024 is still to come.
/// </summary>
internal static class DocumentLists
{
    private const string Reviewed = "se zprávou o přezkoumání";

    internal static byte[] InEnglish(string site) => Encoding.UTF8.GetBytes(
        $"""
        kind;title;number;url;approved;published;removed
        draft-budget;Návrh rozpočtu na rok 2023;;{site}/2023/navrh-rozpoctu.pdf;2022-12-14;2022-11-25;2022-12-20
        budget;Rozpočet na rok 2023;;{site}/2023/rozpocet.pdf;2022-12-14;2022-12-19;
        outlook;Střednědobý výhled rozpočtu 2024 až 2026;;{site}/2023/vyhled.pdf;2022-12-14;2023-01-09;
        amendment;Rozpočtové opatření č. 1;1/2023;{site}/2023/ro-1.pdf;2023-04-12;2023-05-03;
        amendment;Rozpočtové opatření č. 2;2/2023;{site}/2023/ro-2.pdf;2023-09-20;2023-10-25;
        draft-final-account;Návrh závěrečného účtu 2023 {Reviewed};;{site}/2023/navrh-zaverecneho-uctu.pdf;2024-06-12;2024-05-27;2024-06-24
        final-account;Závěrečný účet 2023;;{site}/2023/zaverecny-ucet.pdf;2024-06-12;2024-06-24;

        """.ReplaceLineEndings("\n"));

    internal static byte[] InCzech(string site) => CsvShape.CzechWindows.Encoding.GetBytes(
        $"""
        Druh;Číslo;Název;Schváleno;Zveřejněno;Sejmuto;Odkaz
        Návrh rozpočtu;;"Návrh rozpočtu na rok 2024; výdaje podle paragrafů";20. 12. 2023;5. 12. 2023;;{site}/2024/Návrh rozpočtu.pdf
        Pravidla rozpočtového provizoria;;Pravidla rozpočtového provizoria;13. 12. 2023;18. 12. 2023;;{site}/2024/provizorium.pdf
        Rozpočet;;Rozpočet na rok 2024;17. 1. 2024;16. 2. 2024;;{site}/2024/rozpocet.pdf
        Rozpočtové opatření;1;;20. 3. 2024;;;{site}/2024/ro-1.pdf
        Rozpočtové opatření;2;;17. 7. 2024;16. 8. 2024;;{site}/2024/ro-2.pdf
        Závěrečný účet;;Závěrečný účet 2024;25. 6. 2025;30. 6. 2025;;{site}/2024/zaverecny-ucet.pdf

        """.ReplaceLineEndings("\r\n"));
}
