using Transparency.Core.Municipalities;

namespace Transparency.LocalHost.Verifying;

/// <summary>What <c>verify</c> was asked for.</summary>
internal sealed record RequestedVerification(MunicipalityId Municipality, FiscalYear Year, int Port);
