using System.Globalization;
using Transparency.Samples;
using Transparency.Samples.Rows;

switch (args)
{
    case ["write", var directory]:
        foreach (var file in SampleExports.WriteTo(directory))
            Console.WriteLine($"{file.Path} {file.Bytes.Length.ToString(CultureInfo.InvariantCulture)}");

        return 0;

    case ["rows", var count, var path]
        when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var rows):
        RowFormats.CityVizor.Write(path, rows);
        Console.WriteLine($"{path} {new FileInfo(path).Length.ToString(CultureInfo.InvariantCulture)}");
        return 0;

    default:
        Console.Error.WriteLine("Usage: write DIRECTORY | rows COUNT FILE");
        return 2;
}
