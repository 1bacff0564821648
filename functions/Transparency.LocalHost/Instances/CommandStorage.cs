using Transparency.Core.Imports;
using Transparency.Core.Previews;
using Transparency.Core.Pulls;
using Transparency.Functions.Previews;
using Transparency.Pages.Pulls;
using Transparency.Pages.Reports;
using Transparency.Storage;

namespace Transparency.LocalHost.Instances;

/// <summary>What works on a storage, put together as a host does it, for a command that works on the storage itself.</summary>
internal static class CommandStorage
{
    public static ServiceProvider Over(StorageAccounts accounts, TransparencyOptions options, TimeProvider time) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(time)
        .AddSingleton<ReportRendering>(ReportPage.Html)
        .AddSingleton<PullRendering>(PullPage.Html)
        .AddSingleton<PreviewRendering>(PreviewPages.Html)
        .AddTransparencyStorage(options, accounts)
        .BuildServiceProvider();
}
