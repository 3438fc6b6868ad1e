using Sim.Engine.Time;
using Sim.Engine.Water;

namespace Sim.Engine.Simulation;

// What goes wrong with water: mains interrupted, pumps that fail, pipes that freeze, trucks on their way; and hours of use of one's own.
public sealed partial class SiteSimulation
{
    private SupplyState supplied;
    private double[] sourceParts = [], secondParts = [], tapParts = [];
    private double[]?[] useShares = [];
    private double emergencyL;

    private void PrepareSupplyYear()
    {
        if (supplyPlan is { } supply)
        {
            (sourceParts, secondParts) = (supply.SourceParts(plan.Seed, plan.Name, year), supply.SecondParts(plan.Seed, plan.Name, year));
            tapParts = tapParts.Length > 0 || supply.Frost is null ? tapParts : new double[Calendar.HoursPerYear];
            supply.Frost?.Write(climate.Weather.DryBulbC, tapParts);
        }
        WaterSystem water = plan.Inputs.Water;
        if (water is { Showers.Hours: null, Basins.Hours: null, Toilets.Hours: null })
        {
            return;
        }
        useShares = new double[]?[WaterDispatch.EndUses];
        useShares[(int)WaterEndUse.Showers] = water.Showers.Hours?.ShareOfMeanDay(civil);
        useShares[(int)WaterEndUse.Basins] = water.Basins.Hours?.ShareOfMeanDay(civil);
        useShares[(int)WaterEndUse.Toilets] = water.Toilets.Hours?.ShareOfMeanDay(civil);
    }

    // In place of the built-in shares of the day.
    private void TapByHours(int h, double presentPeople, ref TapsHour taps)
    {
        WaterSystem water = plan.Inputs.Water;
        Set(WaterEndUse.Showers, water.Showers.LPerPersonDay, ref taps.ShowersL);
        Set(WaterEndUse.Basins, water.Basins.LPerPersonDay, ref taps.BasinsL);
        Set(WaterEndUse.Toilets, water.Toilets.LPerPersonDay, ref taps.ToiletsL);

        void Set(WaterEndUse use, double litres, ref double wantedL) =>
            wantedL = useShares[(int)use] is { } shares ? litres * shares[h] * presentPeople : wantedL;
    }

    private void OfferSupply(SupplyPlan supply) =>
        mains = supply.Turn(plan.Water, ref supplied, sourceParts[hour], secondParts.Length > 0 ? secondParts[hour] : 1, tankL, Sum(sourceWantedL), now.Clock);

    // Bottles, those of an emergency too, do not come through pipes.
    private void GrantSupply(SupplyPlan supply)
    {
        const int drinking = (int)WaterEndUse.Drinking;
        emergencyL = 0;
        if (tapParts.Length > 0 && tapParts[hour] < 1)
        {
            double bottles = double.MinNative(reusePlan is null ? 0 : bottledL, grantedL[drinking]);
            grantedL[drinking] -= bottles;
            for (int use = 0; use < grantedL.Length; use++)
            {
                grantedL[use] *= tapParts[hour];
            }
            grantedL[drinking] += bottles;
        }
        if (supply.EmergencyLPerPersonDay > 0 && grantedL[drinking] < wantedL[drinking])
        {
            emergencyL = double.MinNative(
                wantedL[drinking] - grantedL[drinking], WaterAsks.BottledL(supply.EmergencyLPerPersonDay, now.People.RegisteredPeople, now.Clock));
            bottledL += emergencyL;
            grantedL[drinking] += emergencyL;
        }
    }

    private void ApplySupply(ref SiteHour at)
    {
        SupplyPlan.Apply(ref supplied, at.Water);
        at.Water = at.Water with
        {
            SourceDownHours = 1 - (secondParts.Length > 0 ? double.MaxNative(sourceParts[hour], secondParts[hour]) : sourceParts[hour]),
            FrozenHours = tapParts.Length > 0 && tapParts[hour] < 1 ? 1 : 0,
        };
    }
}
