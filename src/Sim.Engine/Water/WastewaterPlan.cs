namespace Sim.Engine.Water;

/// <summary>Ways of a site's wastewater other than the sewer; a site with a sewer alone has no such plan.</summary>
/// <param name="Toilets">Where the water of toilets goes.</param>
/// <param name="Greywater">Where all other used water goes.</param>
/// <param name="ReturnFraction">Share of used water that gets there.</param>
/// <param name="ExcretaLPerPersonHour">Urine and faeces that trucks take, per person and hour.</param>
public sealed record WastewaterPlan(WastewaterRoute Toilets, WastewaterRoute Greywater, double ReturnFraction, double ExcretaLPerPersonHour)
{
    /// <summary>Works a site's ways out; null where all of it goes to the sewer.</summary>
    public static WastewaterPlan? Of(WaterSystem water)
    {
        Wastewater way = water.Wastewater;
        WastewaterRoute toilets = water.Toilets.Chemical is null ? way.Toilets : WastewaterRoute.Trucks;
        return toilets == WastewaterRoute.Sewer && way.Greywater == WastewaterRoute.Sewer
            ? null
            : new(toilets, way.Greywater, way.ReturnFraction, toilets == WastewaterRoute.Trucks ? way.ExcretaLPerPersonDay / 24 : 0);
    }

    /// <summary>
    /// Leads the wastewater of an hour its ways. What the hour has as sewage is that of toilets and all other water
    /// together, less what was recovered of the other.
    /// </summary>
    /// <param name="hour">The hour, with everything to the sewer.</param>
    /// <param name="peoplePresent">People present.</param>
    public WaterHour Lead(in WaterHour hour, double peoplePresent)
    {
        double toiletsL = double.MinNative(hour.ToiletsL * ReturnFraction, hour.SewageToSewerL), greyL = hour.SewageToSewerL - toiletsL;
        double excretaL = peoplePresent * ExcretaLPerPersonHour;
        return hour with
        {
            SewageToSewerL = On(WastewaterRoute.Sewer, toiletsL, greyL),
            ExcretaL = excretaL,
            SeptageL = On(WastewaterRoute.Trucks, toiletsL, greyL) + excretaL,
            SoakedL = On(WastewaterRoute.Ground, toiletsL, greyL),
        };
    }

    private double On(WastewaterRoute route, double toiletsL, double greyL) =>
        (Toilets == route ? toiletsL : 0) + (Greywater == route ? greyL : 0);
}
