namespace Transparency.Core.Folders.Containers;

/// <summary>What holds tables or files, told by the first bytes.</summary>
internal enum ContainerKind
{
    /// <summary>A ZIP, and what is one by its nature: XLSX, ODS, DOCX.</summary>
    Zip,

    /// <summary>A compound file: XLS, DOC, and workbooks locked by a password.</summary>
    Compound,

    /// <summary>One file packed by gzip.</summary>
    Gzip,

    /// <summary>One file packed by bzip2.</summary>
    Bzip2,

    /// <summary>One file packed by xz.</summary>
    Xz,

    /// <summary>Files one after another.</summary>
    Tar,

    /// <summary>An archive of RAR.</summary>
    Rar,

    /// <summary>An archive of 7-Zip.</summary>
    SevenZip,
}
