using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Documents;
using Transparency.Core.Json;
using Transparency.Core.Publications.Withdrawals;

namespace Transparency.Core.Publications;

/// <summary>How entries of the log and withdrawals become JSON: camel case, enumerations by name, unknown is <c>null</c>.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters =
    [
        typeof(UtcTime),
        typeof(KebabCaseEnum<DocumentKind>),
    ])]
[JsonSerializable(typeof(Publication))]
[JsonSerializable(typeof(Withdrawal))]
public sealed partial class PublicationJson : JsonSerializerContext;
