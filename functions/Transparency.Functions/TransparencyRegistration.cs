using Azure.Core;
using Azure.Identity;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Transparency.Core.Imports;
using Transparency.Core.Previews;
using Transparency.Core.Pulls;
using Transparency.Functions.Accessibility;
using Transparency.Functions.Budgets;
using Transparency.Functions.Catalogue;
using Transparency.Functions.Charts;
using Transparency.Functions.Classification;
using Transparency.Functions.Comparisons;
using Transparency.Functions.Counterparties;
using Transparency.Functions.Description;
using Transparency.Functions.Documents;
using Transparency.Functions.Downloads;
using Transparency.Functions.Embedding;
using Transparency.Functions.Facts;
using Transparency.Functions.Feeds;
using Transparency.Functions.Http;
using Transparency.Functions.Imports;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Pages;
using Transparency.Functions.Pages.Events;
using Transparency.Functions.Pages.Payments;
using Transparency.Functions.Pages.Searching;
using Transparency.Functions.Pages.Suppliers;
using Transparency.Functions.Payments;
using Transparency.Functions.Previews;
using Transparency.Functions.Publications;
using Transparency.Functions.Reconciliations;
using Transparency.Functions.Scans;
using Transparency.Functions.Searching;
using Transparency.Functions.Sitemaps;
using Transparency.Functions.Timelines;
using Transparency.Functions.Uploads;
using Transparency.Pages.Pulls;
using Transparency.Pages.Reports;
using Transparency.Storage;
using Transparency.Storage.Imports;

namespace Transparency.Functions;

/// <summary>What the doors need, registered the same way for the worker and for the local host.</summary>
public static class TransparencyRegistration
{
    /// <exception cref="InvalidOperationException">A setting is missing or wrong; the message names it.</exception>
    public static IServiceCollection AddTransparency(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(TransparencyOptions.Section).Get<TransparencyOptions>() ?? new TransparencyOptions();
        if (options.Mistakes().ToList() is { Count: > 0 } mistakes)
            throw new InvalidOperationException(string.Join(' ', mistakes));

        services.TryAddSingleton(TimeProvider.System);
        services.AddTransparencyStorage(options, Accounts(configuration, options));
        services
            .AddSingleton<ReportRendering>((report, name, language) => ReportPage.Html(report, name, language, options.PublicAddress))
            .AddSingleton<PullRendering>(PullPage.Html)
            .AddSingleton<PreviewRendering>(PreviewPages.Html);
        services.AddSingleton(_ => GivenUp(configuration));

        return services
            .AddHttp()
            .AddScans()
            .AddMunicipalities()
            .AddReconciliations()
            .AddBudgets()
            .AddFacts()
            .AddTimelines()
            .AddComparisons()
            .AddClassification()
            .AddPayments()
            .AddCounterparties()
            .AddSearching()
            .AddDocuments()
            .AddPublications()
            .AddFeeds(options)
            .AddDownloads()
            .AddCatalogue()
            .AddImports()
            .AddUploads()
            .AddPreviews()
            .AddPages()
            .AddEmbedding()
            .AddAccessibility()
            .AddSearchPages()
            .AddSupplierPages()
            .AddPaymentsPages()
            .AddEventPages()
            .AddCharts()
            .AddSitemaps()
            .AddDescription();
    }

    /// <summary>By connection string on one machine, by identity in Azure.</summary>
    private static StorageAccounts Accounts(IConfiguration configuration, TransparencyOptions options)
    {
        if (configuration["ExportStorage"] is { Length: > 0 } exports)
        {
            return StorageAccounts.FromConnectionStrings(
                exports, configuration["PublicStorage"] is { Length: > 0 } published ? published : exports, options);
        }

        return StorageAccounts.FromIdentity(
            Required(configuration, "ExportStorage:blobServiceUri"),
            Required(configuration, "PublicStorage:blobServiceUri"),
            Required(configuration, "PublicStorage:tableServiceUri"),
            Identity(configuration),
            options);
    }

    private static QueueClient GivenUp(IConfiguration configuration) => configuration["ExportStorage"] is { Length: > 0 } exports
        ? GivenUpQueue.FromConnectionString(exports)
        : GivenUpQueue.FromIdentity(Required(configuration, "ExportStorage:queueServiceUri"), Identity(configuration));

    private static TokenCredential Identity(IConfiguration configuration) => configuration["ExportStorage:clientId"]
        is { Length: > 0 } client
        ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client))
        : new DefaultAzureCredential();

    private static Uri Required(IConfiguration configuration, string name) =>
        Uri.TryCreate(configuration[name], UriKind.Absolute, out var address)
            ? address
            : throw new InvalidOperationException(
                $"The setting {name.Replace(":", "__", StringComparison.Ordinal)} is missing: it is the address of a storage service.");
}
