using Sim.Engine.Accounts;
using Sim.Engine.Electricity;
using Sim.Engine.Simulation;

namespace Sim.Engine.Studies;

/// <summary>Reads electricity by end use: what each got, and what it asked for in vain.</summary>
internal static class ElectricityMeters
{
    /// <summary>Electricity used by end use, kWh.</summary>
    public static IReadOnlyList<NamedAmount> EndUses(in ElectricityHour e) =>
    [
        new("communications", e.CommunicationsKwh), new("site lighting", e.SiteLightingKwh), new("cold chain", e.ColdChainKwh),
        new("base load", e.BaseLoadKwh), new("pumping", e.PumpingKwh), new("room heating", e.RoomHeatingKwh),
        new("hot water", e.HotWaterKwh), new("kitchen", e.KitchenKwh), new("laundry", e.LaundryKwh),
        new("lighting in dwellings", e.LightingKwh), new("charging and appliances", e.AppliancesKwh),
        new("offices", e.OfficesKwh), new("cleaning", e.CleaningKwh), new("room cooling", e.RoomCoolingKwh),
    ];

    /// <summary>Electricity asked for and not granted in a month, by end use.</summary>
    public static UnservedUse[] Unserved(SiteRun run, int year, int month, ref ElectricityHour total)
    {
        IReadOnlyList<NamedAmount> names = EndUses(total);
        double[] kwh = ElectricityHour.Unserved(ref total).ToArray();
        return [.. kwh.Select((missed, use) => new UnservedUse(names[use].Name, missed, run.UnservedHours(year, month, (ElectricEndUse)use)))];
    }

    /// <summary>All electricity asked for and not granted, kWh.</summary>
    public static double UnservedKwh(in ElectricityHour e) =>
        e.UnservedCommunicationsKwh + e.UnservedSiteLightingKwh + e.UnservedColdChainKwh + e.UnservedBaseLoadKwh
        + e.UnservedPumpingKwh + e.UnservedRoomHeatingKwh + e.UnservedHotWaterKwh + e.UnservedKitchenKwh + e.UnservedLaundryKwh
        + e.UnservedLightingKwh + e.UnservedAppliancesKwh + e.UnservedOfficesKwh + e.UnservedCleaningKwh + e.UnservedRoomCoolingKwh;
}
