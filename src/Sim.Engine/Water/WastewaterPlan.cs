namespace Sim.Engine.Water;

/// <summary>Ways of a site's wastewater other than the untreated one into the sewer; a site with that alone has no such plan.</summary>
/// <param name="Toilets">Where the water of toilets goes.</param>
/// <param name="Greywater">Where all other used water goes.</param>
/// <param name="ReturnFraction">Share of used water that gets there.</param>
/// <param name="ExcretaLPerPersonHour">Urine and faeces that trucks take, per person and hour.</param>
public sealed record WastewaterPlan(WastewaterRoute Toilets, WastewaterRoute Greywater, double ReturnFraction, double ExcretaLPerPersonHour)
{
    private const double HoursPerDay = 24;

    /// <summary>Sludge of the treatment that trucks take, per person and hour: by the share of the oxygen demand that reaches it.</summary>
    public double SludgeLPerPersonHour { get; init; }

    /// <summary>That part of it which comes of all water but that of toilets.</summary>
    public double GreywaterSludgeLPerPersonHour { get; init; }

    /// <summary>Pits and tanks as a store; none where trucks take all as it arises.</summary>
    public Holding? Holding { get; init; }

    /// <summary>What one truck takes of them, L.</summary>
    public double LoadL { get; init; }

    /// <summary>Electricity of the treatment per litre.</summary>
    public double TreatmentKwhPerL { get; init; }

    /// <summary>Whether wastewater passes the treatment as it is while power lacks.</summary>
    public bool NeedsPower { get; init; }

    /// <summary>Works a site's ways out; null where all of it goes to the sewer as it is.</summary>
    public static WastewaterPlan? Of(WaterSystem water)
    {
        Wastewater way = water.Wastewater;
        WastewaterRoute toilets = ToiletsOf(water);
        double sludgeL = (way.Treatment?.SludgeVolumeLPerPersonDay ?? 0) / HoursPerDay;
        return toilets == WastewaterRoute.Sewer && way.Greywater == WastewaterRoute.Sewer && way.Treatment is null
            ? null
            : new(toilets, way.Greywater, way.ReturnFraction, toilets == WastewaterRoute.Trucks ? way.ExcretaLPerPersonDay / HoursPerDay : 0)
            {
                SludgeLPerPersonHour = sludgeL * TreatedBodFraction(water),
                GreywaterSludgeLPerPersonHour = way.Greywater == WastewaterRoute.Trucks ? 0 : sludgeL * way.GreywaterBodFraction,
                TreatmentKwhPerL = (way.Treatment?.EnergyKwhPerM3 ?? 0) / 1000,
                NeedsPower = way.Treatment is PackagePlant,
                Holding = way.Holding,
                LoadL = 1000 * way.EmptyingLoadM3,
            };
    }

    /// <summary>Where the water of toilets goes: that of chemical and dry toilets into trucks in any case.</summary>
    public static WastewaterRoute ToiletsOf(WaterSystem water) => water.Toilets is { Chemical: null, Dry: null } ? water.Wastewater.Toilets : WastewaterRoute.Trucks;

    /// <summary>Share of the oxygen demand that reaches a treatment on the site: that of what trucks do not take.</summary>
    public static double TreatedBodFraction(WaterSystem water) =>
        (ToiletsOf(water) == WastewaterRoute.Trucks ? 0 : 1 - water.Wastewater.GreywaterBodFraction)
        + (water.Wastewater.Greywater == WastewaterRoute.Trucks ? 0 : water.Wastewater.GreywaterBodFraction);

    /// <summary>
    /// Leads the wastewater of an hour its ways. What the hour has as sewage is that of toilets and all other water
    /// together, less what was recovered of the other. Sludge is taken out of what the treatment passes on; what an hour of
    /// dry taps has no water for, out of that of the next hours.
    /// </summary>
    /// <param name="hour">The hour, with everything to the sewer.</param>
    /// <param name="peoplePresent">People present.</param>
    /// <param name="owedSludgeL">Sludge of the hours before that is still to be taken out; changed.</param>
    /// <param name="askedKwh">What the treatment asked for.</param>
    /// <param name="powerFraction">Share of that which it got, 0-1.</param>
    /// <param name="toiletsClosed">Whether toilets are out of use: no excreta come then, and of the sludge that of other water alone.</param>
    public WaterHour Lead(in WaterHour hour, double peoplePresent, ref double owedSludgeL, double askedKwh = 0, double powerFraction = 1, bool toiletsClosed = false)
    {
        double toiletsL = double.MinNative(hour.ToiletsL * ReturnFraction, hour.SewageToSewerL), greyL = hour.SewageToSewerL - toiletsL;
        double excretaL = toiletsClosed ? 0 : peoplePresent * ExcretaLPerPersonHour;
        double sewerL = On(WastewaterRoute.Sewer, toiletsL, greyL);
        double outL = On(WastewaterRoute.Ground, toiletsL, greyL) + On(WastewaterRoute.River, toiletsL, greyL);
        double sludgePerPersonL = toiletsClosed ? GreywaterSludgeLPerPersonHour : SludgeLPerPersonHour;
        double dueL = owedSludgeL + peoplePresent * sludgePerPersonL, sludgeL = double.MinNative(dueL, sewerL + outL), fromSewerL = double.MinNative(sludgeL, sewerL);
        owedSludgeL = dueL - sludgeL;
        return hour with
        {
            SewageToSewerL = sewerL - fromSewerL,
            ExcretaL = excretaL,
            SeptageL = On(WastewaterRoute.Trucks, toiletsL, greyL) + excretaL + sludgeL,
            SoakedL = outL - (sludgeL - fromSewerL),
            TreatmentKwh = askedKwh * powerFraction,
            UntreatedL = NeedsPower ? (sewerL + outL) * (1 - powerFraction) : 0,
        };
    }

    private double On(WastewaterRoute route, double toiletsL, double greyL) =>
        (Toilets == route ? toiletsL : 0) + (Greywater == route ? greyL : 0);
}
