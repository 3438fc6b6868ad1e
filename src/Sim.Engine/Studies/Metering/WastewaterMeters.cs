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
        WastewaterRoute toilets = WastewaterPlan.ToiletsOf(water);
        double people = way.BodKgPerPersonDay > 0 ? total.BodKg / way.BodKgPerPersonDay : 0;
        double bodKg = total.BodKg, nitrogenKg = people * way.NitrogenKgPerPersonDay;
        double BodOn(WastewaterRoute r) => bodKg * Share(toilets, way.Greywater, way.GreywaterBodFraction, r);
        double NitrogenOn(WastewaterRoute r) => nitrogenKg * Share(toilets, way.Greywater, way.GreywaterNitrogenFraction, r);
        double bodIn = bodKg - BodOn(WastewaterRoute.Trucks), nitrogenIn = nitrogenKg - NitrogenOn(WastewaterRoute.Trucks);
        double flowL = total.SewageToSewerL + total.SoakedL;
        // What passed the plant without power was not treated; that flow still held its sludge.
        double worked = flowL > 0 ? 1 - Math.Min(1, total.UntreatedL / flowL) : 0;
        WastewaterTreatment? plant = way.Treatment;
        double sludgeKg = bodIn * worked * (plant?.SludgeFraction ?? 0), bodLeft = 1 - worked * (plant?.BodRemovalFraction ?? 0);
        double nitrogenLeft = 1 - worked * (plant?.NitrogenRemovalFraction ?? 0);
        double sewerBod = BodOn(WastewaterRoute.Sewer) * bodLeft, riverBod = BodOn(WastewaterRoute.River) * bodLeft, groundBod = BodOn(WastewaterRoute.Ground) * bodLeft;
        double sewerN = NitrogenOn(WastewaterRoute.Sewer) * nitrogenLeft, riverN = NitrogenOn(WastewaterRoute.River) * nitrogenLeft, groundN = NitrogenOn(WastewaterRoute.Ground) * nitrogenLeft;
        // Of what should have stayed in full pits, sludge goes with the water that they pass on, the rest into the ground.
        double comingL = total.SeptageL + pits.StoredL + pits.OverflowL, ranOut = pits.OverflowL > 0 ? pits.OverflowL / comingL : 0;
        double ranOutBod = ranOut * BodOn(WastewaterRoute.Trucks), ranOutN = ranOut * NitrogenOn(WastewaterRoute.Trucks), ranOutSludge = ranOut * sludgeKg;
        // What is treated together leaves together.
        WastewaterRoute leaves = toilets == WastewaterRoute.Trucks ? way.Greywater : toilets;
        sewerBod += leaves == WastewaterRoute.Sewer ? ranOutSludge : 0;
        riverBod += leaves == WastewaterRoute.River ? ranOutSludge : 0;
        groundBod += ranOutBod + (leaves == WastewaterRoute.Ground ? ranOutSludge : 0);
        groundN += ranOutN;
        double openL = total.SoakedL + pits.OverflowL, trips = way.Holding is null ? total.SeptageL / LPerM3 / way.EmptyingLoadM3 : pits.Trips;
        double openBodIn = BodOn(WastewaterRoute.River) + BodOn(WastewaterRoute.Ground) + ranOutBod, openNIn = NitrogenOn(WastewaterRoute.River) + NitrogenOn(WastewaterRoute.Ground) + ranOutN;
        return new WastewaterMonth
        {
            // Methane of the plant and of the river; soil gives none.
            MethaneBodKg = (bodIn * worked - sludgeKg) * (plant?.MethaneCorrectionFraction ?? 0) + riverBod * way.RiverMethaneCorrectionFraction,
            NitrousOxideNitrogenKg = nitrogenIn * worked * (plant?.NitrousOxideKgPerKg ?? 0) + riverN * way.RiverNitrousOxideKgPerKg + groundN * way.GroundNitrousOxideKgPerKg,
            BodPassedOnKg = BodOn(WastewaterRoute.Trucks) - ranOutBod + sludgeKg - ranOutSludge + sewerBod,
            NitrogenPassedOnKg = NitrogenOn(WastewaterRoute.Trucks) - ranOutN + sewerN,
            BodBrokenDownKg = bodIn * (1 - bodLeft) - sludgeKg,
            NitrogenRemovedKg = nitrogenIn * (1 - nitrogenLeft),
            DischargedM3 = openL / LPerM3,
            BodDischargedKg = riverBod + groundBod,
            NitrogenDischargedKg = riverN + groundN,
            BodInBreach = Breach(riverBod + groundBod, openBodIn, openL, way.BodLimitMgPerL, way.BodReductionFraction),
            NitrogenInBreach = Breach(riverN + groundN, openNIn, openL, way.NitrogenLimitMgPerL, way.NitrogenReductionFraction),
            EmptyingTrips = trips,
            EmptyingKm = trips * 2 * way.EmptyingDistanceKm,
            OverflowM3 = pits.OverflowL / LPerM3,
            ToiletsClosedHours = pits.ToiletsClosedHours,
        };
    }

    // The directive asks for the concentration or for the reduction.
    private static bool Breach(double outKg, double inKg, double litres, double limitMgPerL, double reduction) =>
        litres > 0 && outKg / (litres / LPerM3) * MgPerLOfKgPerM3 > limitMgPerL && !(reduction > 0 && outKg <= inKg * (1 - reduction));

    private static double Share(WastewaterRoute toilets, WastewaterRoute greywater, double ofGreywater, WastewaterRoute on) =>
        (toilets == on ? 1 - ofGreywater : 0) + (greywater == on ? ofGreywater : 0);
}
