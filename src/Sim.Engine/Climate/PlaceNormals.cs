namespace Sim.Engine.Climate;

/// <summary>Shipped normals of a place, with where they come from.</summary>
/// <param name="Name">Name in the library.</param>
/// <param name="Title">Name of the station.</param>
/// <param name="LatitudeDeg">Latitude, degrees north.</param>
/// <param name="LongitudeDeg">Longitude, degrees east.</param>
/// <param name="ElevationM">Elevation, m.</param>
/// <param name="TimeZone">IANA time zone.</param>
/// <param name="WinterDesignC">Outdoor temperature for which heating is sized, C.</param>
/// <param name="Period">Period that the normals stand for.</param>
/// <param name="Note">What a reader must know.</param>
/// <param name="Monthly">The normals.</param>
/// <param name="Rows">Grade, source and note of each row of the normals, for reports.</param>
public sealed record PlaceNormals(
    string Name,
    string Title,
    double LatitudeDeg,
    double LongitudeDeg,
    double ElevationM,
    string TimeZone,
    double WinterDesignC,
    string Period,
    string Note,
    MonthlyNormals Monthly,
    IReadOnlyList<NormalsRow> Rows);

/// <summary>One row of shipped normals: the variable with its unit, twelve values, quality grade, source and note.</summary>
public sealed record NormalsRow(string Variable, string Unit, double[] Values, string Grade, string Source, string Note);
