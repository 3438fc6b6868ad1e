using System.Diagnostics.CodeAnalysis;

namespace Sim.Engine.Electricity;

/// <summary>What the loads that change by the hour would use with power all hour, kWh.</summary>
[SuppressMessage("Performance", "CA1815", Justification = "Compared by nobody.")]
internal struct LoadsHour
{
    public double LightingKwh, AppliancesKwh, OfficesKwh, SiteLightingKwh;

    /// <summary>That of dwellings.</summary>
    public readonly double DwellingsKwh => LightingKwh + AppliancesKwh;
}
