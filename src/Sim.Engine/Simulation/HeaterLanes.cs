using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Sim.Engine.Buildings;
using Sim.Engine.Heat;

namespace Sim.Engine.Simulation;

/// <summary>
/// What the heaters of a run's zones draw where neither power nor weather limits them: zone after zone, four hours to a vector. A single
/// hour stands in all four.
/// </summary>
internal sealed class HeaterLanes
{
    private const double KwPerW = 1e-3;

    /// <summary>Share of what a heater can give from which on it gives all, but for rounding.</summary>
    public const double NearlyAll = 1 - 1e-9;

    private readonly AlignedArray<Heater> heaters;
    private readonly (int Zone, int Carrier)[] burning;
    // The fuel of all heaters that burn one; null where there are several fuels.
    private readonly int? onlyCarrier;

    /// <summary>The heaters of some buildings. They are lit by <see cref="Turn"/>.</summary>
    public HeaterLanes(BuildingState[] buildings, int zones)
    {
        heaters = new(zones);
        burning = [.. buildings.SelectMany(b => b.Zones).Where(z => z.Plan.Heater.FuelPerHeat > 0).Select(z => (z.Zone, (int)z.Plan.Fuel))];
        onlyCarrier = burning.Select(b => b.Carrier).Distinct().ToArray() is [int carrier] ? carrier : null;
    }

    /// <summary>Whether what all heaters burn is one fuel, or none.</summary>
    public bool HasOneFuel => onlyCarrier is not null || burning.Length == 0;

    /// <summary>Turns a building to another day: the heaters of all its units.</summary>
    public void Turn(BuildingState building, ReadOnlySpan<ZoneState> zones)
    {
        for (int zone = building.OpenZone; zone <= building.Plan.LastZone; zone++)
        {
            ref readonly HeaterCurve curve = ref zones[zone].AllUnits;
            heaters.Span[zone] = new()
            {
                Units = Vector256.Create(zones[zone].Units),
                FirstLimitKwh = Vector256.Create(curve.FirstLimitKwh),
                NearlyAllKwh = Vector256.Create(curve.MaxHeatKwh * NearlyAll),
                ElectricityPerHeat = Vector256.Create(curve.ElectricityPerHeat),
                FuelPerHeat = Vector256.Create(curve.FuelPerHeat),
                RestKwh = Vector256.Create(curve.PartLoad.RestKwh),
                KnotKwh = Vector256.Create(curve.PartLoad.KnotKwh),
                BelowPerHeat = Vector256.Create(curve.PartLoad.BelowPerHeat),
                AbovePerHeat = Vector256.Create(curve.PartLoad.AbovePerHeat),
            };
        }
    }

    /// <summary>Room heat of four hours in which all of it is given. A heater that gives all it can may leave its room cold.</summary>
    /// <param name="needW">Heat that a unit of each zone needs in the first hour, within what its heater can.</param>
    /// <param name="toNextHour">Numbers to those of the next hour; 0 where one hour stands for all.</param>
    /// <param name="all">The hours.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Ask(ref double needW, nint toNextHour, out RoomHeatOfFour all)
    {
        Vector256<double> wanted = Vector256<double>.Zero, electricity = wanted, burnt = wanted, full = wanted;
        ref double second = ref Unsafe.Add(ref needW, toNextHour), third = ref Unsafe.Add(ref needW, 2 * toNextHour), fourth = ref Unsafe.Add(ref needW, 3 * toNextHour);
        for (int zone = 0; zone < heaters.Length; zone++)
        {
            ref Heater heater = ref Unsafe.Add(ref heaters.First, zone);
            var needsW = Vector256.Create(Unsafe.Add(ref needW, zone), Unsafe.Add(ref second, zone), Unsafe.Add(ref third, zone), Unsafe.Add(ref fourth, zone));
            Vector256<double> need = heater.Units * needsW * KwPerW;
            Vector256<double> first = Vector256.MinNative(need, heater.FirstLimitKwh);
            // As HeaterCurve.FuelKwh.
            Vector256<double> below = Vector256.MinNative(first, heater.KnotKwh);
            Vector256<double> more = heater.RestKwh + below * heater.BelowPerHeat + (first - below) * heater.AbovePerHeat;
            heater.BurntKwh = first * heater.FuelPerHeat + (more & Vector256.GreaterThan(first, Vector256<double>.Zero));
            wanted += need;
            electricity += first * heater.ElectricityPerHeat + (need - first);
            burnt += heater.BurntKwh;
            full |= Vector256.GreaterThan(need, heater.NearlyAllKwh);
        }
        (all.WantedKwh, all.ElectricityKwh, all.FuelKwh, all.AtLimit) = (wanted, electricity, burnt, full.ExtractMostSignificantBits());
    }

    /// <summary>Adds what the heaters of the first hour last asked burn, by carrier.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddFuel(in RoomHeatingHour hour, Span<double> kwhByCarrier)
    {
        if (onlyCarrier is int carrier)
        {
            kwhByCarrier[carrier] += hour.FuelKwh;
        }
        else
        {
            AddFuel(kwhByCarrier);
        }
    }

    private void AddFuel(Span<double> kwhByCarrier)
    {
        foreach ((int zone, int carrier) in burning)
        {
            kwhByCarrier[carrier] += heaters.Span[zone].BurntKwh.ToScalar();
        }
    }

    // The heaters of all units of a zone; each number in all lanes.
    [SuppressMessage("Performance", "CA1815", Justification = "State, compared by nobody.")]
    private struct Heater
    {
        public Vector256<double> Units, FirstLimitKwh, NearlyAllKwh, ElectricityPerHeat, FuelPerHeat;
        public Vector256<double> RestKwh, KnotKwh, BelowPerHeat, AbovePerHeat;
        public Vector256<double> BurntKwh;
    }
}

/// <summary>Room heat of four hours, one to a lane.</summary>
[SuppressMessage("Performance", "CA1815", Justification = "Compared by nobody.")]
internal struct RoomHeatOfFour
{
    public Vector256<double> WantedKwh, ElectricityKwh, FuelKwh;

    /// <summary>One bit for each hour in which a heater gives all it can.</summary>
    public uint AtLimit;

    /// <summary>Whether a heater gives all it can in one of the hours, and may leave its room cold.</summary>
    public readonly bool IsAtLimit(int i) => ((AtLimit >> i) & 1) != 0;

    /// <summary>One of the hours.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly RoomHeatingHour Hour(int i) => new(WantedKwh[i], WantedKwh[i], ElectricityKwh[i], FuelKwh[i], LiftClampedHours: 0);
}
