using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Sim.Engine.Schema;

namespace Sim.Engine.Electricity;

/// <summary>
/// What happened on the site's electricity bus in an hour. Solar power that nobody takes is declared as available and
/// curtailed; electricity that becomes heat leaves the bus here, and its heat is declared by the rooms that receive it.
/// </summary>
public readonly record struct ElectricityHour(
    [Output("kWh", "Solar power available", From = Node.Outside, To = Node.Electricity)] double PvAvailableKwh,
    [Output("kWh", "Grid import", From = Node.Outside, To = Node.Electricity)] double GridImportKwh,
    [Output("kWh", "Solar power exported", From = Node.Electricity, To = Node.Outside)] double ExportedKwh,
    [Output("kWh", "Solar power curtailed", From = Node.Electricity, To = Node.Outside)] double CurtailedKwh,
    [Output("kWh", "Solar power used on site or stored")] double PvUsedKwh,
    [Output("fraction", "Grid availability", Over = Aggregate.Mean)] double GridAvailabilityFraction,
    [Output("kWh", "Electricity for communications", From = Node.Electricity, To = Node.Outside)] double CommunicationsKwh,
    [Output("kWh", "Electricity for site lighting", From = Node.Electricity, To = Node.Outside)] double SiteLightingKwh,
    [Output("kWh", "Electricity for cold chain", From = Node.Electricity, To = Node.Outside)] double ColdChainKwh,
    [Output("kWh", "Electricity for base load", From = Node.Electricity, To = Node.Outside)] double BaseLoadKwh,
    [Output("kWh", "Electricity for pumping", From = Node.Electricity, To = Node.Outside)] double PumpingKwh,
    [Output("kWh", "Electricity for room heating", From = Node.Electricity, To = Node.Outside)] double RoomHeatingKwh,
    [Output("kWh", "Electricity for hot water", From = Node.Electricity, To = Node.Outside)] double HotWaterKwh,
    [Output("kWh", "Electricity for kitchen", From = Node.Electricity, To = Node.Outside)] double KitchenKwh,
    [Output("kWh", "Electricity for laundry", From = Node.Electricity, To = Node.Outside)] double LaundryKwh,
    [Output("kWh", "Electricity for lighting in dwellings", From = Node.Electricity, To = Node.Outside)] double LightingKwh,
    [Output("kWh", "Electricity for charging and appliances", From = Node.Electricity, To = Node.Outside)] double AppliancesKwh,
    [Output("kWh", "Electricity for offices", From = Node.Electricity, To = Node.Outside)] double OfficesKwh,
    [Output("kWh", "Electricity for cleaning", From = Node.Electricity, To = Node.Outside)] double CleaningKwh,
    [Output("kWh", "Electricity for room cooling", From = Node.Electricity, To = Node.Outside)] double RoomCoolingKwh,
    [Output("kWh", "Unserved electricity: communications")] double UnservedCommunicationsKwh,
    [Output("kWh", "Unserved electricity: site lighting")] double UnservedSiteLightingKwh,
    [Output("kWh", "Unserved electricity: cold chain")] double UnservedColdChainKwh,
    [Output("kWh", "Unserved electricity: base load")] double UnservedBaseLoadKwh,
    [Output("kWh", "Unserved electricity: pumping")] double UnservedPumpingKwh,
    [Output("kWh", "Unserved electricity: room heating")] double UnservedRoomHeatingKwh,
    [Output("kWh", "Unserved electricity: hot water")] double UnservedHotWaterKwh,
    [Output("kWh", "Unserved electricity: kitchen")] double UnservedKitchenKwh,
    [Output("kWh", "Unserved electricity: laundry")] double UnservedLaundryKwh,
    [Output("kWh", "Unserved electricity: lighting in dwellings")] double UnservedLightingKwh,
    [Output("kWh", "Unserved electricity: charging and appliances")] double UnservedAppliancesKwh,
    [Output("kWh", "Unserved electricity: offices")] double UnservedOfficesKwh,
    [Output("kWh", "Unserved electricity: cleaning")] double UnservedCleaningKwh,
    [Output("kWh", "Unserved electricity: room cooling")] double UnservedRoomCoolingKwh,
    [Output("kWh", "Generator output", From = Node.Outside, To = Node.Electricity)] double GeneratorKwh,
    [Output("kWh", "Generator output that nobody took", From = Node.Electricity, To = Node.Outside)] double GeneratorCurtailedKwh,
    [Output("L", "Diesel of the generator")] double GeneratorDieselL,
    [Output("h", "Hours that the generator ran")] double GeneratorRunningHours,
    [Output("kWh", "Taken by the battery")] double BatteryChargeKwh,
    [Output("kWh", "Given by the battery")] double BatteryDischargeKwh,
    [Output("kWh", "Lost in the battery", From = Node.Electricity, To = Node.Outside)] double BatteryLostKwh,
    [Output("kWh", "Stored in the battery", StoredIn = Node.Electricity)] double BatteryStoredKwh,
    [Output("kWh", "Held by the battery at the hour's end", Over = Aggregate.Mean)] double BatteryLevelKwh)
{
    // After the bus stand the end uses in their order: what each drew, then what each missed; then battery and generator.
    // A test sees to it.
    private const int BusColumns = 6;
    private const int MicrogridColumn = BusColumns + 2 * Shedding.EndUses;

    /// <summary>What the end uses drew, in the order of <see cref="ElectricEndUse"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Span<double> Drawn(ref ElectricityHour hour) => Columns(ref hour).Slice(BusColumns, Shedding.EndUses);

    /// <summary>What the end uses missed, in the order of <see cref="ElectricEndUse"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Span<double> Unserved(ref ElectricityHour hour) => Columns(ref hour).Slice(BusColumns + Shedding.EndUses, Shedding.EndUses);

    /// <summary>Writes the columns of the bus.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void FillBus(
        ref ElectricityHour hour, double pvAvailableKwh, double importKwh, double exportedKwh, double curtailedKwh, double pvUsedKwh, double availabilityFraction)
    {
        Span<double> bus = Columns(ref hour)[..BusColumns];
        (bus[0], bus[1], bus[2]) = (pvAvailableKwh, importKwh, exportedKwh);
        (bus[3], bus[4], bus[5]) = (curtailedKwh, pvUsedKwh, availabilityFraction);
    }

    /// <summary>Writes the columns of battery and generator; without either they stay zero.</summary>
    internal static void FillMicrogrid(ref ElectricityHour hour, in MicrogridFlows flows, double lostKwh, double storedKwh, double levelKwh)
    {
        Span<double> columns = Columns(ref hour)[MicrogridColumn..];
        (columns[0], columns[1], columns[2], columns[3]) = (flows.GeneratorKwh, flows.GeneratorCurtailedKwh, flows.DieselL, flows.RunningHours);
        (columns[4], columns[5]) = (flows.ChargeKwh, flows.DischargeKwh);
        (columns[6], columns[7], columns[8]) = (lostKwh, storedKwh, levelKwh);
    }

    /// <summary>Writes the columns of the end uses: what each drew, and what it missed of what it wanted.</summary>
    internal static void FillUses(ref ElectricityHour hour, ReadOnlySpan<double> wantedKwh, ReadOnlySpan<double> drawnKwh) =>
        EndUses.Settle(wantedKwh, drawnKwh, Drawn(ref hour), Unserved(ref hour));

    private static Span<double> Columns(ref ElectricityHour hour) => MemoryMarshal.Cast<ElectricityHour, double>(new Span<ElectricityHour>(ref hour));
}
