namespace Transparency.LocalHost.Hosting;

/// <summary>
/// Whether a disk that this host writes to is full: what fails then says many things (a storage that answers 500, a file that cannot be
/// written), and seldom that.
/// </summary>
internal static class FullDisk
{
    /// <summary>Less than the smallest export and what is made of it need.</summary>
    private const long Room = 4 << 20;

    private const int NoSpaceLeft = 28;
    private const int DiskFull = unchecked((int)0x80070070);

    /// <param name="fault">What failed.</param>
    /// <param name="folders">Folders that are written to.</param>
    /// <returns>The sentence to say, or null where there is room.</returns>
    public static string? SentenceOrNull(Exception fault, params IEnumerable<string> folders)
    {
        foreach (var folder in folders)
        {
            if (FreeOrNull(folder) is < Room)
                return $"The disk of {folder} is full: make room, and it goes on by itself.";
        }

        return All(fault).FirstOrDefault(one => one is IOException { HResult: NoSpaceLeft or DiskFull }) is { } full
            ? $"The disk is full: {full.Message}"
            : null;
    }

    private static IEnumerable<Exception> All(Exception fault) => fault switch
    {
        AggregateException many => many.InnerExceptions.SelectMany(All),
        { InnerException: { } inner } => All(inner).Prepend(fault),
        _ => [fault],
    };

    private static long? FreeOrNull(string folder)
    {
        try
        {
            return new DriveInfo(folder).AvailableFreeSpace;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Where it cannot be asked, what failed says it or not.
            return null;
        }
    }
}
