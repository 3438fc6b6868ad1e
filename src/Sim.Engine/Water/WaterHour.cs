using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Sim.Engine.Schema;

namespace Sim.Engine.Water;

/// <summary>
/// A site's water in an hour. Water of basins, showers, toilets and services passes into the wastewater whole; what
/// does not reach the sewer, a truck or the ground leaves it there as evaporated. Drinking water, bottled water with it, leaves with the people.
/// </summary>
public record struct WaterHour(
    [Output("L", "Mains water", From = Node.Outside, To = Node.Water)] double MainsL,
    [Output("L", "Water by truck", From = Node.Outside, To = Node.Water)] double TrucksL,
    [Output("L", "Water from the borehole", From = Node.Outside, To = Node.Water)] double BoreholeL,
    [Output("L", "Bottled water", From = Node.Outside, To = Node.Water)] double BottledL,
    [Output("L", "Drinking water", From = Node.Water, To = Node.Outside)] double DrinkingL,
    [Output("L", "Kitchen water", From = Node.Water, To = Node.Sewage)] double KitchenL,
    [Output("L", "Basin water", From = Node.Water, To = Node.Sewage)] double BasinsL,
    [Output("L", "Shower water", From = Node.Water, To = Node.Sewage)] double ShowersL,
    [Output("L", "Toilet water", From = Node.Water, To = Node.Sewage)] double ToiletsL,
    [Output("L", "Laundry water", From = Node.Water, To = Node.Sewage)] double LaundryL,
    [Output("L", "Cleaning water", From = Node.Water, To = Node.Sewage)] double CleaningL,
    [Output("L", "Leaked water", From = Node.Water, To = Node.Outside)] double LeakedL,
    [Output("L", "Water stored in the tank", StoredIn = Node.Water)] double StoredL,
    [Output("L", "Used water evaporated or carried off", From = Node.Sewage, To = Node.Outside)] double EvaporatedL,
    [Output("L", "Wastewater to the sewer", From = Node.Sewage, To = Node.Outside)] double SewageToSewerL,
    [Output("L", "Excreta taken with the water of toilets", From = Node.Outside, To = Node.Sewage)] double ExcretaL,
    [Output("L", "Wastewater taken away by truck", From = Node.Sewage, To = Node.Outside)] double SeptageL,
    [Output("L", "Wastewater led into the ground or a river", From = Node.Sewage, To = Node.Outside)] double SoakedL,
    [Output("L", "Water tank at the hour's end", Over = Aggregate.Mean)] double TankL,
    [Output("kWh", "Electricity drawn by the water pump")] double PumpingKwh,
    [Output("", "Water deliveries")] double TruckTrips,
    [Output("L", "Diesel of water trucks")] double TruckDieselL,
    [Output("kg", "Oxygen demand of wastewater")] double BodKg,
    [Output("L", "Unserved water: drinking")] double UnservedDrinkingL,
    [Output("L", "Unserved water: kitchen")] double UnservedKitchenL,
    [Output("L", "Unserved water: basins")] double UnservedBasinsL,
    [Output("L", "Unserved water: showers")] double UnservedShowersL,
    [Output("L", "Unserved water: toilets")] double UnservedToiletsL,
    [Output("L", "Unserved water: laundry")] double UnservedLaundryL,
    [Output("L", "Unserved water: cleaning")] double UnservedCleaningL,
    [Output("kWh", "Electricity of wastewater treatment, part of the base load")] double TreatmentKwh = 0,
    [Output("L", "Wastewater that passed its treatment for lack of power")] double UntreatedL = 0,
    [Output("h", "Time in which mains or pump were out of order, of two sources both")] double SourceDownHours = 0,
    [Output("h", "Time in which pipes were frozen")] double FrozenHours = 0,
    [Output("L", "Water of staff, part of drinking, basins and toilets")] double StaffL = 0)
{
    /// <summary>Water asked for and not delivered, all uses, L.</summary>
    public readonly double UnservedL =>
        UnservedDrinkingL + UnservedKitchenL + UnservedBasinsL + UnservedShowersL + UnservedToiletsL + UnservedLaundryL + UnservedCleaningL;

    // Columns of the end uses, in their order: what each drew, and what each missed. A test sees to it.
    internal const int DrawnColumn = 4, MissedColumn = 23;

    /// <summary>
    /// Writes the columns of the end uses: what each drew, and what it missed of what it wanted. Four to a vector: seven do not fill
    /// two, so the second overlaps the first, which does no harm where every end use stands for itself.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void FillUses(ref WaterHour hour, ReadOnlySpan<double> wantedL, ReadOnlySpan<double> drawnL)
    {
        ref double columns = ref Unsafe.As<WaterHour, double>(ref hour);
        ref double wanted = ref MemoryMarshal.GetReference(wantedL[..WaterDispatch.EndUses]), drawn = ref MemoryMarshal.GetReference(drawnL[..WaterDispatch.EndUses]);
        FillFour(ref columns, ref wanted, ref drawn, 0);
        FillFour(ref columns, ref wanted, ref drawn, (nuint)(WaterDispatch.EndUses - Vector256<double>.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void FillFour(ref double columns, ref double wanted, ref double drawn, nuint use)
    {
        Vector256<double> got = Vector256.LoadUnsafe(ref drawn, use);
        got.StoreUnsafe(ref columns, DrawnColumn + use);
        Vector256.MaxNative(Vector256<double>.Zero, Vector256.LoadUnsafe(ref wanted, use) - got).StoreUnsafe(ref columns, MissedColumn + use);
    }
}
