using Sim.Engine.Accounts;
using Sim.Engine.Water;

namespace Sim.Engine.Studies;

/// <summary>
/// Follows oxygen demand and nitrogen of a month's wastewater to where they end. Both follow the people present; those
/// of toilets and of all other water go the ways of their water. Equations 6.1 and 6.9 of the IPCC (2019), Volume 5,
/// Chapter 6: CH4 = (TOW - S) Bo MCF and N2O = N EF 44/28.
/// </summary>
internal static class WastewaterMeters
{
    private const double LPerM3 = 1000, MgPerLOfKgPerM3 = 1000;

    /// <summary>A month's wastewater.</summary>
    /// <param name="water">The site's water.</param>
    /// <param name="total">The month's water.</param>
    /// <param name="pits">The month of pits and tanks; without any trucks take what arises.</param>
    public static WastewaterMonth Of(WaterSystem water, in WaterHour total, in HoldingHour pits = default)
    {
        Wastewater way = water.Wastewater;
        WastewaterRoute toilets = WastewaterPlan.ToiletsOf(water), open = toilets == WastewaterRoute.Trucks ? way.Greywater : toilets;
        double people = way.BodKgPerPersonDay > 0 ? total.BodKg / way.BodKgPerPersonDay : 0;
        double bodKg = total.BodKg, nitrogenKg = people * way.NitrogenKgPerPersonDay;
        double bodIn = bodKg * Shares(toilets, way.Greywater, way.GreywaterBodFraction, r => r != WastewaterRoute.Trucks);
        double nitrogenIn = nitrogenKg * Shares(toilets, way.Greywater, way.GreywaterNitrogenFraction, r => r != WastewaterRoute.Trucks);
        double flowL = total.SewageToSewerL + total.SoakedL;
        // What passed the plant without power was not treated; that flow still held its sludge.
        double worked = flowL > 0 ? 1 - Math.Min(1, total.UntreatedL / flowL) : 0;
        WastewaterTreatment? plant = way.Treatment;
        double sludgeKg = bodIn * worked * (plant?.SludgeFraction ?? 0), bodOut = bodIn * (1 - worked * (plant?.BodRemovalFraction ?? 0));
        double nitrogenOut = nitrogenIn * (1 - worked * (plant?.NitrogenRemovalFraction ?? 0));
        bool sewer = plant is not null && open == WastewaterRoute.Sewer;
        bool InOpen(WastewaterRoute r) => r is WastewaterRoute.Ground or WastewaterRoute.River;
        double bodOpen = plant is null ? bodKg * Shares(toilets, way.Greywater, way.GreywaterBodFraction, InOpen) : sewer ? 0 : bodOut;
        double nitrogenOpen = plant is null ? nitrogenKg * Shares(toilets, way.Greywater, way.GreywaterNitrogenFraction, InOpen) : sewer ? 0 : nitrogenOut;
        bool river = open == WastewaterRoute.River;
        // Of what should have stayed in full pits, sludge goes with the water that they pass on, the rest into the ground.
        double comingL = total.SeptageL + pits.StoredL + pits.OverflowL, ranOut = pits.OverflowL > 0 ? pits.OverflowL / comingL : 0;
        double ranOutBod = ranOut * (bodKg - bodIn), ranOutNitrogen = ranOut * (nitrogenKg - nitrogenIn), ranOutSludge = ranOut * sludgeKg;
        bodOpen += ranOutBod + (sewer ? 0 : ranOutSludge);
        nitrogenOpen += ranOutNitrogen;
        double openL = total.SoakedL + pits.OverflowL, trips = way.Holding is null ? total.SeptageL / LPerM3 / way.EmptyingLoadM3 : pits.Trips;
        return new WastewaterMonth
        {
            Treated = plant is not null,
            MethaneBodKg = (bodIn * worked - sludgeKg) * (plant?.MethaneCorrectionFraction ?? 0) + (river ? (bodOpen - ranOutBod) * way.RiverMethaneCorrectionFraction : 0),
            NitrousOxideNitrogenKg = nitrogenIn * worked * (plant?.NitrousOxideKgPerKg ?? 0)
                + (nitrogenOpen - ranOutNitrogen) * (river ? way.RiverNitrousOxideKgPerKg : way.GroundNitrousOxideKgPerKg) + ranOutNitrogen * way.GroundNitrousOxideKgPerKg,
            BodPassedOnKg = bodKg - bodIn - ranOutBod + sludgeKg - (sewer ? 0 : ranOutSludge) + (sewer ? bodOut : 0),
            NitrogenPassedOnKg = nitrogenKg - nitrogenIn - ranOutNitrogen + (sewer ? nitrogenOut : 0),
            BodBrokenDownKg = bodIn - bodOut - sludgeKg,
            NitrogenRemovedKg = nitrogenIn - nitrogenOut,
            DischargedM3 = openL / LPerM3,
            BodDischargedKg = bodOpen,
            NitrogenDischargedKg = nitrogenOpen,
            BodInBreach = Breach(bodOpen, bodIn + ranOutBod, openL, way.BodLimitMgPerL, way.BodReductionFraction),
            NitrogenInBreach = Breach(nitrogenOpen, nitrogenIn + ranOutNitrogen, openL, way.NitrogenLimitMgPerL, way.NitrogenReductionFraction),
            EmptyingTrips = trips,
            EmptyingKm = trips * 2 * way.EmptyingDistanceKm,
            OverflowM3 = pits.OverflowL / LPerM3,
            ToiletsClosedHours = pits.ToiletsClosedHours,
        };
    }

    // The directive asks for the concentration or for the reduction.
    private static bool Breach(double outKg, double inKg, double litres, double limitMgPerL, double reduction) =>
        litres > 0 && outKg / (litres / LPerM3) * MgPerLOfKgPerM3 > limitMgPerL && !(reduction > 0 && outKg <= inKg * (1 - reduction));

    private static double Shares(WastewaterRoute toilets, WastewaterRoute greywater, double ofGreywater, Func<WastewaterRoute, bool> on) =>
        (on(toilets) ? 1 - ofGreywater : 0) + (on(greywater) ? ofGreywater : 0);
}
