using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Simulation;

// Fuel runs out: the last hour's worth goes to who comes first, generator, hot water, kitchen, rooms. A machine for which it does
// not suffice for an hour at full load stands still; rooms share what is left.
public sealed partial class SiteSimulation
{
    private readonly FuelTank[] tanks;
    private readonly StockHour[] stockHours;
    private bool generatorHeld, storeHeld;
    private double cookingShare = 1;

    /// <summary>Stocks of fuel and what they hold; empty without any.</summary>
    public IReadOnlyList<FuelTank> Tanks => tanks;

    /// <summary>The stocks in the hours last run; empty without any.</summary>
    internal ReadOnlySpan<StockHour> StockHours => tanks.Length > 0 ? stockHours.AsSpan(0, hoursRun) : [];

    private FuelTank? TankOf(Carrier carrier)
    {
        foreach (FuelTank tank in tanks)
        {
            if (tank.Carrier == carrier)
            {
                return tank;
            }
        }
        return null;
    }

    private void PrepareStock()
    {
        foreach (FuelTank tank in tanks)
        {
            tank.Turn(climate.Snow.FallMm);
        }
    }

    private void OfferFuel()
    {
        foreach (FuelTank tank in tanks)
        {
            tank.Offer();
        }
        if (microgrid is { Generator: { RatedKw: > 0 } set } && TankOf(Carrier.Diesel) is { } diesel)
        {
            double hourL = Generator.FuelL(set.RatedKw, set.RatedKw, set.IdleLPerKwh, set.LoadLPerKwh);
            generatorHeld = !diesel.Promise(hourL * plan.Inputs.Fuels.DieselKwhPerL);
            generator = generatorHeld ? default : set;
            diesel.IsShort |= generatorHeld && (set.Prime || powered < 1);
        }
    }

    // Burners take the digester's gas, which the kitchen has first, before the stock: without fuel they go on with what is held of it.
    // The boiler waits until it lasts for an hour at full load or the gas store is full.
    private void OfferBurners()
    {
        double wishedKwh = catering.Rests ? 0 : catering.Activity!.AskUnits(catering.Share, catering.DayUnits, catering.BacklogUnits) * catering.Use.FuelKwh;
        double gasKwh = Math.Min(wishedKwh, treated.BiogasKwh);
        if (hasStore && !storeOnNetwork && TankOf((Carrier)storeFuel) is { } boiler)
        {
            HeaterCurve full = plan.StoreHeater;
            double leftKwh = boilerTakesGas ? treated.BiogasKwh - gasKwh : 0;
            storeHeld = !boiler.Promise(Math.Max(0, full.FuelKwh(full.MaxHeatKwh) - leftKwh));
            storeHeater = !storeHeld ? full
                : full with { FirstLimitKwh = leftKwh > 0 && treated.BiogasKwh >= treatment!.GasStoreKwh ? full.PartLoad.HeatKwh(leftKwh, full.FuelPerHeat) : 0 };
        }
        cookingShare = 1;
        if (wishedKwh > 0 && TankOf(Carrier.Lpg) is { } lpg)
        {
            double restKwh = wishedKwh - gasKwh, lpgKwh = Math.Min(restKwh, lpg.LeftKwh);
            cookingShare = lpgKwh < restKwh ? (gasKwh + lpgKwh) / wishedKwh : 1;
            lpg.IsShort |= cookingShare < 1;
            lpg.LeftKwh -= lpgKwh;
        }
    }

    // Last hour's limit must not stay, so that every burner is set anew.
    private void RationRooms(ReadOnlySpan<double> needW)
    {
        foreach (FuelTank tank in tanks)
        {
            double wishedKwh = RoomsFuelKwh(tank.Carrier, needW, 1);
            if (wishedKwh > tank.LeftKwh)
            {
                tank.IsShort = true;
                TurnToPumps(tank, needW);
                wishedKwh = RoomsFuelKwh(tank.Carrier, needW, 1);
            }
            if (wishedKwh > tank.LeftKwh)
            {
                double share = tank.LeftKwh / wishedKwh;
                tank.MissingKwh += RoomsFuelKwh(tank.Carrier, needW, share);
            }
            tank.LeftKwh = Math.Max(0, tank.LeftKwh - wishedKwh);
        }
    }

    // A hybrid whose boiler has too little for the hour heats with its heat pump, in the cold too.
    private void TurnToPumps(FuelTank tank, ReadOnlySpan<double> needW)
    {
        foreach (BuildingState building in buildings)
        {
            ZonePlan zonePlan = building.Plan;
            for (int index = zonePlan.OpenZone; zonePlan.Fuel == tank.Carrier && zonePlan.Inputs.Heating is HybridHeating && index <= zonePlan.LastZone; index++)
            {
                ref ZoneState zone = ref zoneStates[index];
                if (zone.Heater.FuelPerHeat > 0)
                {
                    double wishedKwh = Math.Min(zone.Units * needW[index] * KwPerW, zone.AllUnits.MaxHeatKwh);
                    zone.Heat(zonePlan.HybridAt(now.OutdoorC, now.HumidityFraction, double.NegativeInfinity));
                    tank.MissingKwh += Math.Max(0, wishedKwh - zone.AllUnits.MaxHeatKwh);
                }
            }
        }
    }

    // With all of it: the fuel that rooms want. With a share of it: heat that they go without, and their heaters are held to the share.
    private double RoomsFuelKwh(Carrier carrier, ReadOnlySpan<double> needW, double share)
    {
        double kwh = 0;
        foreach (BuildingState building in buildings)
        {
            ZonePlan zonePlan = building.Plan;
            for (int index = zonePlan.OpenZone; zonePlan.Fuel == carrier && zonePlan.Network is null && index <= zonePlan.LastZone; index++)
            {
                ref ZoneState zone = ref zoneStates[index];
                // A hybrid was told its heater in this hour; it burns nothing while the heat pump heats.
                HeaterCurve unit = zonePlan.HeaterFollowsWeather ? zone.Heater : zonePlan.Heater;
                zone.Heat(unit);
                double wishedKwh = Math.Min(zone.Units * needW[index] * KwPerW, zone.AllUnits.MaxHeatKwh);
                if (share < 1 && zone.Units > 0 && unit.FuelPerHeat > 0)
                {
                    HeaterCurve all = zone.AllUnits;
                    double heldKwh = all.PartLoad.HeatKwh(all.FuelKwh(wishedKwh) * share, all.FuelPerHeat);
                    zone.Heat(unit with { FirstLimitKwh = heldKwh / zone.Units });
                    kwh += wishedKwh - heldKwh;
                }
                else if (share >= 1)
                {
                    kwh += zone.AllUnits.FuelKwh(wishedKwh);
                }
            }
        }
        return kwh;
    }

    // The plant of the heat network gives what its fuel lasts for.
    private HeaterCurve RationPlant(Carrier carrier, in HeaterCurve plant, double wishedKwh)
    {
        if (TankOf(carrier) is not { } tank || wishedKwh <= 0)
        {
            return plant;
        }
        double mostKwh = tank.LeftKwh / plant.FuelPerHeat;
        tank.IsShort |= wishedKwh > mostKwh;
        tank.LeftKwh = Math.Max(0, tank.LeftKwh - wishedKwh * plant.FuelPerHeat);
        return plant with { FirstLimitKwh = Math.Min(plant.FirstLimitKwh, mostKwh) };
    }

    private void RecordFuel(ref SiteHour at)
    {
        int month = Calendar.MonthOfHour(hour);
        StockHour stocks = default;
        foreach (FuelTank tank in tanks)
        {
            // What cold rooms asked for to be warmed up they ask for again: only what they lost less for want of it is never given.
            tank.MissingKwh = tank.MissingKwh > 0 ? Math.Min(tank.MissingKwh, LackingKwh(tank.Carrier)) : 0;
            if (storeHeld && storeFuel == (int)tank.Carrier && at.HotWater.UnmetHeatKwh > 0)
            {
                tank.IsShort = true;
                tank.MissingKwh += at.HotWater.UnmetHeatKwh;
            }
            tank.Apply(fuelKwh[(int)tank.Carrier], hour, month);
            stocks = stocks.With(tank.Carrier, tank.Level, tank.Brought);
        }
        stockHours[hour - firstHour] = stocks;
    }
}
