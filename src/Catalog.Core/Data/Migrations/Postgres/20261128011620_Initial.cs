using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Catalog.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ArticleSections",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MergedIntoId = table.Column<int>(type: "integer", nullable: true),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false, collation: "C"),
                    SearchKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleSections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AskedDays",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Asked = table.Column<int>(type: "integer", nullable: false),
                    Missed = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AskedDays", x => new { x.Day, x.Hash });
                });

            migrationBuilder.CreateTable(
                name: "AskedSecrets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AskedSecrets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AskedTexts",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AskedTexts", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "Awards",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Body = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false, collation: "C"),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectKinds = table.Column<string>(type: "text", nullable: false),
                    Cycle = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    IsStateRecognition = table.Column<bool>(type: "boolean", nullable: false),
                    Note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    About = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: true, collation: "C"),
                    WebsiteUrl = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    Code = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MergedIntoId = table.Column<int>(type: "integer", nullable: true),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false, collation: "C"),
                    SearchKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Awards", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Categories",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    ParentKey = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    Scheme = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    Agency = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    LabelGroup = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Code = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MergedIntoId = table.Column<int>(type: "integer", nullable: true),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false, collation: "C"),
                    SearchKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Categories", x => x.Id);
                    table.UniqueConstraint("AK_Categories_Key", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "ChangeCursors",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    MovedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChangeCursors", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Changes",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ActorId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    ActorName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    ActorSalt = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    ActorDigest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    ActorRole = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    ActorUnitId = table.Column<int>(type: "integer", nullable: true),
                    SubjectType = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    ReasonSalt = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    ReasonDigest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    Fields = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    PreviousHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Changes", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "Contacts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SubjectType = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Value = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contacts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CraftVillages",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Craft = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    CommuneCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false, collation: "C"),
                    OldPlace = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    Story = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true, collation: "C"),
                    DecisionNumber = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: true),
                    Code = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MergedIntoId = table.Column<int>(type: "integer", nullable: true),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false, collation: "C"),
                    SearchKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CraftVillages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DailyFigures",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Dimension = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Value = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DailyFigures", x => new { x.Day, x.Code, x.Dimension });
                });

            migrationBuilder.CreateTable(
                name: "DayMarks",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DayMarks", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "DeniedWords",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Code = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MergedIntoId = table.Column<int>(type: "integer", nullable: true),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false, collation: "C"),
                    SearchKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeniedWords", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Fairs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PostponedFrom = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Theme = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Host = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Organiser = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Partners = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    UsesProvinceName = table.Column<bool>(type: "boolean", nullable: false),
                    HasAwards = table.Column<bool>(type: "boolean", nullable: false),
                    ShowsCounterfeits = table.Column<bool>(type: "boolean", nullable: false),
                    Programme = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Sectors = table.Column<string>(type: "text", nullable: false),
                    BoothsPlanned = table.Column<int>(type: "integer", nullable: true),
                    BoothPrice = table.Column<long>(type: "bigint", nullable: true),
                    Admission = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    HasParking = table.Column<bool>(type: "boolean", nullable: false),
                    Description = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true, collation: "C"),
                    RegistrationUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Registration = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    RegistrationUrl = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    ConfirmNumber = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    ConfirmDate = table.Column<DateOnly>(type: "date", nullable: true),
                    ConfirmIssuer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Code = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MergedIntoId = table.Column<int>(type: "integer", nullable: true),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false, collation: "C"),
                    SearchKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Fairs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Holidays",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MergedIntoId = table.Column<int>(type: "integer", nullable: true),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false, collation: "C"),
                    SearchKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Holidays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Arguments = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    AskedById = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    AskedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    OneAtATime = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Delivery = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Failures = table.Column<int>(type: "integer", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    IsCancelRequested = table.Column<bool>(type: "boolean", nullable: false),
                    Done = table.Column<long>(type: "bigint", nullable: false),
                    Total = table.Column<long>(type: "bigint", nullable: false),
                    Rate = table.Column<double>(type: "double precision", nullable: true),
                    Message = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    Log = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MailMessages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    ToAddress = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false, collation: "C"),
                    ToName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Body = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NextTryAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Fault = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailMessages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MediaFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SubjectType = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ContentHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Width = table.Column<int>(type: "integer", nullable: false),
                    Height = table.Column<int>(type: "integer", nullable: false),
                    Colour = table.Column<int>(type: "integer", nullable: false),
                    AltText = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false, collation: "C"),
                    Caption = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    FocalX = table.Column<double>(type: "double precision", nullable: false),
                    FocalY = table.Column<double>(type: "double precision", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MediaUploads",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UploadHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    SubjectType = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AltText = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false, collation: "C"),
                    Caption = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    FocalX = table.Column<double>(type: "double precision", nullable: false),
                    FocalY = table.Column<double>(type: "double precision", nullable: false),
                    ActorId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    ActorName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    ActorRole = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    ActorUnitId = table.Column<int>(type: "integer", nullable: true),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaUploads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OldUnits",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    Code = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false, collation: "C"),
                    ParentKey = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    FullName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    SearchKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Revision = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OldUnits", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "ParkedCards",
                columns: table => new
                {
                    SubjectType = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    TriedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ParkedCards", x => new { x.SubjectType, x.SubjectId });
                });

            migrationBuilder.CreateTable(
                name: "PlaceAliases",
                columns: table => new
                {
                    Alias = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    TargetKey = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SearchKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Weight = table.Column<int>(type: "integer", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Revision = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlaceAliases", x => new { x.Alias, x.TargetKey });
                });

            migrationBuilder.CreateTable(
                name: "PlaceRevisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Revision = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Communes = table.Column<int>(type: "integer", nullable: false),
                    Closed = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MergedIntoId = table.Column<int>(type: "integer", nullable: true),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false, collation: "C"),
                    SearchKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlaceRevisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Provinces",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    FullName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    SearchKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Revision = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Provinces", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "RecordCodes",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false, collation: "C"),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RecordId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordCodes", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "RecordPopularity",
                columns: table => new
                {
                    SubjectType = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<int>(type: "integer", nullable: false),
                    Step = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordPopularity", x => new { x.SubjectType, x.SubjectId });
                });

            migrationBuilder.CreateTable(
                name: "RecordViews",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    SubjectType = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<int>(type: "integer", nullable: false),
                    Views = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordViews", x => new { x.Day, x.SubjectType, x.SubjectId });
                });

            migrationBuilder.CreateTable(
                name: "ShareCards",
                columns: table => new
                {
                    SubjectType = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<int>(type: "integer", nullable: false),
                    ContentHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShareCards", x => new { x.SubjectType, x.SubjectId });
                });

            migrationBuilder.CreateTable(
                name: "Standards",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Body = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true, collation: "C"),
                    Code = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MergedIntoId = table.Column<int>(type: "integer", nullable: true),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false, collation: "C"),
                    SearchKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Standards", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Synonyms",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    Forms = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Code = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MergedIntoId = table.Column<int>(type: "integer", nullable: true),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false, collation: "C"),
                    SearchKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Synonyms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Units",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ParentId = table.Column<int>(type: "integer", nullable: true),
                    AreaKey = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    Duties = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    CommuneCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true, collation: "C"),
                    AddressLine = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    OfficePhone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    OfficeMail = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    Website = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    SuccessorId = table.Column<int>(type: "integer", nullable: true),
                    Code = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MergedIntoId = table.Column<int>(type: "integer", nullable: true),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false, collation: "C"),
                    SearchKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Units", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Units_Units_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Units_Units_SuccessorId",
                        column: x => x.SuccessorId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Articles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SectionId = table.Column<int>(type: "integer", nullable: false),
                    Summary = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    Body = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: true, collation: "C"),
                    PublishedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AuthorBody = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false, collation: "C"),
                    Sources = table.Column<string>(type: "text", nullable: false),
                    DocumentKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    DocumentNumber = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    DocumentDate = table.Column<DateOnly>(type: "date", nullable: true),
                    IssuingBody = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true, collation: "C"),
                    FileUrl = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    ReplacedById = table.Column<int>(type: "integer", nullable: true),
                    ReplacedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Code = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MergedIntoId = table.Column<int>(type: "integer", nullable: true),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false, collation: "C"),
                    SearchKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Articles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Articles_ArticleSections_SectionId",
                        column: x => x.SectionId,
                        principalTable: "ArticleSections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Articles_Articles_ReplacedById",
                        column: x => x.ReplacedById,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AwardEditions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AwardId = table.Column<int>(type: "integer", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    DecisionNumber = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: true),
                    Validity = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ValidityCount = table.Column<int>(type: "integer", nullable: true),
                    FileUrl = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    SourceUrl = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    Code = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MergedIntoId = table.Column<int>(type: "integer", nullable: true),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false, collation: "C"),
                    SearchKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwardEditions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwardEditions_Awards_AwardId",
                        column: x => x.AwardId,
                        principalTable: "Awards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Producers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ShortName = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CommuneCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false, collation: "C"),
                    AddressLine = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    OldAddress = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    Introduction = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true, collation: "C"),
                    RegistrationNumber = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    FoundedYear = table.Column<int>(type: "integer", nullable: true),
                    IsWomenLed = table.Column<bool>(type: "boolean", nullable: false),
                    IsYouthStartUp = table.Column<bool>(type: "boolean", nullable: false),
                    IsEthnicMinority = table.Column<bool>(type: "boolean", nullable: false),
                    CraftVillageId = table.Column<int>(type: "integer", nullable: true),
                    Latitude = table.Column<double>(type: "double precision", nullable: true),
                    Longitude = table.Column<double>(type: "double precision", nullable: true),
                    Provenance = table.Column<string>(type: "text", nullable: false),
                    Code = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MergedIntoId = table.Column<int>(type: "integer", nullable: true),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false, collation: "C"),
                    SearchKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Producers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Producers_CraftVillages_CraftVillageId",
                        column: x => x.CraftVillageId,
                        principalTable: "CraftVillages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FairResult",
                columns: table => new
                {
                    FairId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Value = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    Source = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false, collation: "C"),
                    ReportedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FairResult", x => new { x.FairId, x.Kind });
                    table.ForeignKey(
                        name: "FK_FairResult_Fairs_FairId",
                        column: x => x.FairId,
                        principalTable: "Fairs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FairStops",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FairId = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    OpensAt = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    ClosesAt = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    Venue = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    AddressLine = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    CommuneCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true, collation: "C"),
                    Latitude = table.Column<double>(type: "double precision", nullable: true),
                    Longitude = table.Column<double>(type: "double precision", nullable: true),
                    Url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    Note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FairStops", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FairStops_Fairs_FairId",
                        column: x => x.FairId,
                        principalTable: "Fairs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Communes",
                columns: table => new
                {
                    Code = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false, collation: "C"),
                    ProvinceCode = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    Latitude = table.Column<double>(type: "double precision", nullable: false),
                    Longitude = table.Column<double>(type: "double precision", nullable: false),
                    AreaKm2 = table.Column<double>(type: "double precision", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    FullName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Slug = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    SearchKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Revision = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Communes", x => x.Code);
                    table.ForeignKey(
                        name: "FK_Communes_Provinces_ProvinceCode",
                        column: x => x.ProvinceCode,
                        principalTable: "Provinces",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Honours",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EditionId = table.Column<int>(type: "integer", nullable: false),
                    SubjectKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<int>(type: "integer", nullable: true),
                    SubjectName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    NameBasis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Group = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    CertificateNumber = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    SourceUrl = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    WithdrawnOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawalDecision = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    WithdrawalReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    Code = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MergedIntoId = table.Column<int>(type: "integer", nullable: true),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false, collation: "C"),
                    SearchKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Honours", x => x.Id);
                    table.CheckConstraint("CK_Honours_Subject", "(\"SubjectKind\" IN ('Collective', 'Person')) = (\"SubjectId\" IS NULL) AND (\"SubjectId\" IS NULL) = (\"SubjectName\" IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_Honours_AwardEditions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "AwardEditions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Certificates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ProducerId = table.Column<int>(type: "integer", nullable: false),
                    StandardId = table.Column<int>(type: "integer", nullable: true),
                    Stars = table.Column<int>(type: "integer", nullable: true),
                    Score = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    DecisionNumber = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    DecisionKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false, collation: "C"),
                    CertificateKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    RevocationKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    DecisionDate = table.Column<DateOnly>(type: "date", nullable: true),
                    CertificateNumber = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    IssuerLevel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IssuerName = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false, collation: "C"),
                    Scope = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    GrantedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: true),
                    TaxonomyVersion = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    AddressAsPrinted = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    SourceUrl = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    CheckedBy = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true, collation: "C"),
                    CheckedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ExtendedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    ExtensionDocument = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    RevokedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RevocationGround = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    RevocationDecision = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    RevocationAuthority = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true, collation: "C"),
                    ReplacedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReplacedById = table.Column<int>(type: "integer", nullable: true),
                    Code = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MergedIntoId = table.Column<int>(type: "integer", nullable: true),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "character varying(243)", maxLength: 243, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    SearchKey = table.Column<string>(type: "character varying(243)", maxLength: 243, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Certificates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Certificates_Certificates_ReplacedById",
                        column: x => x.ReplacedById,
                        principalTable: "Certificates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Certificates_Producers_ProducerId",
                        column: x => x.ProducerId,
                        principalTable: "Producers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Certificates_Standards_StandardId",
                        column: x => x.StandardId,
                        principalTable: "Standards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FairExhibitors",
                columns: table => new
                {
                    FairId = table.Column<int>(type: "integer", nullable: false),
                    ProducerId = table.Column<int>(type: "integer", nullable: false),
                    Booth = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FairExhibitors", x => new { x.FairId, x.ProducerId });
                    table.ForeignKey(
                        name: "FK_FairExhibitors_Fairs_FairId",
                        column: x => x.FairId,
                        principalTable: "Fairs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_FairExhibitors_Producers_ProducerId",
                        column: x => x.ProducerId,
                        principalTable: "Producers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Outlets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OperatorId = table.Column<int>(type: "integer", nullable: true),
                    OperatorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    CommuneCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false, collation: "C"),
                    AddressLine = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    OldAddress = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    Latitude = table.Column<double>(type: "double precision", nullable: true),
                    Longitude = table.Column<double>(type: "double precision", nullable: true),
                    Hours = table.Column<string>(type: "text", nullable: false),
                    Introduction = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    AreaM2 = table.Column<int>(type: "integer", nullable: true),
                    Payments = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ListsPrices = table.Column<bool>(type: "boolean", nullable: false),
                    HasParking = table.Column<bool>(type: "boolean", nullable: false),
                    IsWheelchairAccessible = table.Column<bool>(type: "boolean", nullable: false),
                    Delivers = table.Column<bool>(type: "boolean", nullable: false),
                    StabilisesPrices = table.Column<bool>(type: "boolean", nullable: false),
                    Programme = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true, collation: "C"),
                    RecognitionNumber = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    RecognitionDate = table.Column<DateOnly>(type: "date", nullable: true),
                    RecognitionIssuer = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true, collation: "C"),
                    RecognitionUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    RecognitionWithdrawnOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RecognitionWithdrawalDecision = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true, collation: "C"),
                    RecognitionWithdrawalReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    ConfirmedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ConfirmedBy = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true, collation: "C"),
                    Code = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MergedIntoId = table.Column<int>(type: "integer", nullable: true),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false, collation: "C"),
                    SearchKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outlets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Outlets_Producers_OperatorId",
                        column: x => x.OperatorId,
                        principalTable: "Producers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Products",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ProducerId = table.Column<int>(type: "integer", nullable: false),
                    CategoryKey = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    Brand = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    Summary = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    Story = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true, collation: "C"),
                    CommuneCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false, collation: "C"),
                    OldPlace = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    LabelAddress = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    Origin = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    MaterialOrigin = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    NetContent = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Ingredients = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    Nutrition = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    ManufactureDate = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    ShelfLife = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Storage = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    Usage = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    Warning = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    AlcoholPercent = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    Specifications = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true, collation: "C"),
                    Lot = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Gtin = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: true, collation: "C"),
                    TraceUrl = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    OcopCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true, collation: "C"),
                    PriceFrom = table.Column<long>(type: "bigint", nullable: true),
                    PriceTo = table.Column<long>(type: "bigint", nullable: true),
                    PriceUnit = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    PricePlace = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    PriceDate = table.Column<DateOnly>(type: "date", nullable: true),
                    PriceSource = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    Provenance = table.Column<string>(type: "text", nullable: false),
                    Code = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    MergedIntoId = table.Column<int>(type: "integer", nullable: true),
                    IsSample = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    SortKey = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: false, collation: "C"),
                    SearchKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Products", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Products_Categories_CategoryKey",
                        column: x => x.CategoryKey,
                        principalTable: "Categories",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Products_Producers_ProducerId",
                        column: x => x.ProducerId,
                        principalTable: "Producers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlaceLinks",
                columns: table => new
                {
                    FromKey = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    CommuneCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlaceLinks", x => new { x.FromKey, x.CommuneCode });
                    table.ForeignKey(
                        name: "FK_PlaceLinks_Communes_CommuneCode",
                        column: x => x.CommuneCode,
                        principalTable: "Communes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OutletDeclaration",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OutletId = table.Column<int>(type: "integer", nullable: false),
                    Percent = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    DeclaredBy = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false, collation: "C"),
                    DeclaredOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutletDeclaration", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutletDeclaration_Outlets_OutletId",
                        column: x => x.OutletId,
                        principalTable: "Outlets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CertificateProducts",
                columns: table => new
                {
                    CertificateId = table.Column<int>(type: "integer", nullable: false),
                    ProductId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CertificateProducts", x => new { x.CertificateId, x.ProductId });
                    table.ForeignKey(
                        name: "FK_CertificateProducts_Certificates_CertificateId",
                        column: x => x.CertificateId,
                        principalTable: "Certificates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CertificateProducts_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OutletProducts",
                columns: table => new
                {
                    OutletId = table.Column<int>(type: "integer", nullable: false),
                    ProductId = table.Column<int>(type: "integer", nullable: false),
                    ConfirmedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutletProducts", x => new { x.OutletId, x.ProductId });
                    table.ForeignKey(
                        name: "FK_OutletProducts_Outlets_OutletId",
                        column: x => x.OutletId,
                        principalTable: "Outlets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OutletProducts_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_Code",
                table: "Articles",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_DocumentNumber",
                table: "Articles",
                column: "DocumentNumber");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_ReplacedById",
                table: "Articles",
                column: "ReplacedById");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SearchKey",
                table: "Articles",
                column: "SearchKey");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SectionId_PublishedOn",
                table: "Articles",
                columns: new[] { "SectionId", "PublishedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_SortKey",
                table: "Articles",
                column: "SortKey");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleSections_Code",
                table: "ArticleSections",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ArticleSections_Key",
                table: "ArticleSections",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ArticleSections_SearchKey",
                table: "ArticleSections",
                column: "SearchKey");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleSections_SortKey",
                table: "ArticleSections",
                column: "SortKey");

            migrationBuilder.CreateIndex(
                name: "IX_AskedDays_Hash",
                table: "AskedDays",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_AwardEditions_AwardId",
                table: "AwardEditions",
                column: "AwardId");

            migrationBuilder.CreateIndex(
                name: "IX_AwardEditions_Code",
                table: "AwardEditions",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwardEditions_SearchKey",
                table: "AwardEditions",
                column: "SearchKey");

            migrationBuilder.CreateIndex(
                name: "IX_AwardEditions_SortKey",
                table: "AwardEditions",
                column: "SortKey");

            migrationBuilder.CreateIndex(
                name: "IX_Awards_Code",
                table: "Awards",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Awards_SearchKey",
                table: "Awards",
                column: "SearchKey");

            migrationBuilder.CreateIndex(
                name: "IX_Awards_SortKey",
                table: "Awards",
                column: "SortKey");

            migrationBuilder.CreateIndex(
                name: "IX_Categories_Code",
                table: "Categories",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Categories_Key",
                table: "Categories",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Categories_SearchKey",
                table: "Categories",
                column: "SearchKey");

            migrationBuilder.CreateIndex(
                name: "IX_Categories_SortKey",
                table: "Categories",
                column: "SortKey");

            migrationBuilder.CreateIndex(
                name: "IX_CertificateProducts_ProductId",
                table: "CertificateProducts",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_CertificateKey",
                table: "Certificates",
                column: "CertificateKey");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_Code",
                table: "Certificates",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_DecisionKey",
                table: "Certificates",
                column: "DecisionKey");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_ExpiresOn",
                table: "Certificates",
                column: "ExpiresOn");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_ProducerId",
                table: "Certificates",
                column: "ProducerId");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_ReplacedById",
                table: "Certificates",
                column: "ReplacedById");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_RevocationKey",
                table: "Certificates",
                column: "RevocationKey");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_SearchKey",
                table: "Certificates",
                column: "SearchKey");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_SortKey",
                table: "Certificates",
                column: "SortKey");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_StandardId",
                table: "Certificates",
                column: "StandardId");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_SubjectType_SubjectId_Sequence",
                table: "Changes",
                columns: new[] { "SubjectType", "SubjectId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Communes_ProvinceCode",
                table: "Communes",
                column: "ProvinceCode");

            migrationBuilder.CreateIndex(
                name: "IX_Communes_SearchKey",
                table: "Communes",
                column: "SearchKey");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_SubjectType_SubjectId",
                table: "Contacts",
                columns: new[] { "SubjectType", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_CraftVillages_Code",
                table: "CraftVillages",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CraftVillages_SearchKey",
                table: "CraftVillages",
                column: "SearchKey");

            migrationBuilder.CreateIndex(
                name: "IX_CraftVillages_SortKey",
                table: "CraftVillages",
                column: "SortKey");

            migrationBuilder.CreateIndex(
                name: "IX_DailyFigures_Code_Day",
                table: "DailyFigures",
                columns: new[] { "Code", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_DeniedWords_Code",
                table: "DeniedWords",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DeniedWords_SearchKey",
                table: "DeniedWords",
                column: "SearchKey");

            migrationBuilder.CreateIndex(
                name: "IX_DeniedWords_SortKey",
                table: "DeniedWords",
                column: "SortKey");

            migrationBuilder.CreateIndex(
                name: "IX_FairExhibitors_ProducerId",
                table: "FairExhibitors",
                column: "ProducerId");

            migrationBuilder.CreateIndex(
                name: "IX_Fairs_Code",
                table: "Fairs",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Fairs_FirstDay_LastDay",
                table: "Fairs",
                columns: new[] { "FirstDay", "LastDay" });

            migrationBuilder.CreateIndex(
                name: "IX_Fairs_SearchKey",
                table: "Fairs",
                column: "SearchKey");

            migrationBuilder.CreateIndex(
                name: "IX_Fairs_SortKey",
                table: "Fairs",
                column: "SortKey");

            migrationBuilder.CreateIndex(
                name: "IX_FairStops_CommuneCode",
                table: "FairStops",
                column: "CommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_FairStops_FairId",
                table: "FairStops",
                column: "FairId");

            migrationBuilder.CreateIndex(
                name: "IX_FairStops_FirstDay_LastDay",
                table: "FairStops",
                columns: new[] { "FirstDay", "LastDay" });

            migrationBuilder.CreateIndex(
                name: "IX_Holidays_Code",
                table: "Holidays",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Holidays_Day",
                table: "Holidays",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_Holidays_SearchKey",
                table: "Holidays",
                column: "SearchKey");

            migrationBuilder.CreateIndex(
                name: "IX_Holidays_SortKey",
                table: "Holidays",
                column: "SortKey");

            migrationBuilder.CreateIndex(
                name: "IX_Honours_Code",
                table: "Honours",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Honours_EditionId",
                table: "Honours",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_Honours_SearchKey",
                table: "Honours",
                column: "SearchKey");

            migrationBuilder.CreateIndex(
                name: "IX_Honours_SortKey",
                table: "Honours",
                column: "SortKey");

            migrationBuilder.CreateIndex(
                name: "IX_Honours_SubjectKind_SubjectId",
                table: "Honours",
                columns: new[] { "SubjectKind", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_Kind_DueAt",
                table: "JobRuns",
                columns: new[] { "Kind", "DueAt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_OneAtATime",
                table: "JobRuns",
                column: "OneAtATime",
                unique: true,
                filter: "\"State\" = 'Running'");

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_State",
                table: "JobRuns",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_MailMessages_Kind_Subject_Day",
                table: "MailMessages",
                columns: new[] { "Kind", "Subject", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MailMessages_State_NextTryAt",
                table: "MailMessages",
                columns: new[] { "State", "NextTryAt" });

            migrationBuilder.CreateIndex(
                name: "IX_MediaFiles_ContentHash",
                table: "MediaFiles",
                column: "ContentHash");

            migrationBuilder.CreateIndex(
                name: "IX_MediaFiles_SubjectType_SubjectId_ContentHash",
                table: "MediaFiles",
                columns: new[] { "SubjectType", "SubjectId", "ContentHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MediaUploads_State_Id",
                table: "MediaUploads",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_MediaUploads_SubjectType_SubjectId",
                table: "MediaUploads",
                columns: new[] { "SubjectType", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_MediaUploads_UploadHash_State",
                table: "MediaUploads",
                columns: new[] { "UploadHash", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_OldUnits_ParentKey",
                table: "OldUnits",
                column: "ParentKey");

            migrationBuilder.CreateIndex(
                name: "IX_OldUnits_SearchKey",
                table: "OldUnits",
                column: "SearchKey");

            migrationBuilder.CreateIndex(
                name: "IX_OutletDeclaration_OutletId",
                table: "OutletDeclaration",
                column: "OutletId");

            migrationBuilder.CreateIndex(
                name: "IX_OutletProducts_ProductId",
                table: "OutletProducts",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_Outlets_Code",
                table: "Outlets",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outlets_CommuneCode",
                table: "Outlets",
                column: "CommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_Outlets_OperatorId",
                table: "Outlets",
                column: "OperatorId");

            migrationBuilder.CreateIndex(
                name: "IX_Outlets_SearchKey",
                table: "Outlets",
                column: "SearchKey");

            migrationBuilder.CreateIndex(
                name: "IX_Outlets_SortKey",
                table: "Outlets",
                column: "SortKey");

            migrationBuilder.CreateIndex(
                name: "IX_PlaceAliases_SearchKey",
                table: "PlaceAliases",
                column: "SearchKey");

            migrationBuilder.CreateIndex(
                name: "IX_PlaceLinks_CommuneCode",
                table: "PlaceLinks",
                column: "CommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_PlaceRevisions_Code",
                table: "PlaceRevisions",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlaceRevisions_SearchKey",
                table: "PlaceRevisions",
                column: "SearchKey");

            migrationBuilder.CreateIndex(
                name: "IX_PlaceRevisions_SortKey",
                table: "PlaceRevisions",
                column: "SortKey");

            migrationBuilder.CreateIndex(
                name: "IX_Producers_Code",
                table: "Producers",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Producers_CommuneCode",
                table: "Producers",
                column: "CommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_Producers_CraftVillageId",
                table: "Producers",
                column: "CraftVillageId");

            migrationBuilder.CreateIndex(
                name: "IX_Producers_SearchKey",
                table: "Producers",
                column: "SearchKey");

            migrationBuilder.CreateIndex(
                name: "IX_Producers_SortKey",
                table: "Producers",
                column: "SortKey");

            migrationBuilder.CreateIndex(
                name: "IX_Products_CategoryKey",
                table: "Products",
                column: "CategoryKey");

            migrationBuilder.CreateIndex(
                name: "IX_Products_Code",
                table: "Products",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Products_CommuneCode",
                table: "Products",
                column: "CommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_Products_Gtin",
                table: "Products",
                column: "Gtin");

            migrationBuilder.CreateIndex(
                name: "IX_Products_ProducerId",
                table: "Products",
                column: "ProducerId");

            migrationBuilder.CreateIndex(
                name: "IX_Products_SearchKey",
                table: "Products",
                column: "SearchKey");

            migrationBuilder.CreateIndex(
                name: "IX_Products_SortKey",
                table: "Products",
                column: "SortKey");

            migrationBuilder.CreateIndex(
                name: "IX_Provinces_SearchKey",
                table: "Provinces",
                column: "SearchKey");

            migrationBuilder.CreateIndex(
                name: "IX_RecordCodes_Type_RecordId",
                table: "RecordCodes",
                columns: new[] { "Type", "RecordId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Standards_Code",
                table: "Standards",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Standards_SearchKey",
                table: "Standards",
                column: "SearchKey");

            migrationBuilder.CreateIndex(
                name: "IX_Standards_SortKey",
                table: "Standards",
                column: "SortKey");

            migrationBuilder.CreateIndex(
                name: "IX_Synonyms_Code",
                table: "Synonyms",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Synonyms_Key",
                table: "Synonyms",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Synonyms_SearchKey",
                table: "Synonyms",
                column: "SearchKey");

            migrationBuilder.CreateIndex(
                name: "IX_Synonyms_SortKey",
                table: "Synonyms",
                column: "SortKey");

            migrationBuilder.CreateIndex(
                name: "IX_Units_AreaKey",
                table: "Units",
                column: "AreaKey");

            migrationBuilder.CreateIndex(
                name: "IX_Units_Code",
                table: "Units",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Units_ParentId",
                table: "Units",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_Units_SearchKey",
                table: "Units",
                column: "SearchKey");

            migrationBuilder.CreateIndex(
                name: "IX_Units_SortKey",
                table: "Units",
                column: "SortKey");

            migrationBuilder.CreateIndex(
                name: "IX_Units_SuccessorId",
                table: "Units",
                column: "SuccessorId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Articles");

            migrationBuilder.DropTable(
                name: "AskedDays");

            migrationBuilder.DropTable(
                name: "AskedSecrets");

            migrationBuilder.DropTable(
                name: "AskedTexts");

            migrationBuilder.DropTable(
                name: "CertificateProducts");

            migrationBuilder.DropTable(
                name: "ChangeCursors");

            migrationBuilder.DropTable(
                name: "Changes");

            migrationBuilder.DropTable(
                name: "Contacts");

            migrationBuilder.DropTable(
                name: "DailyFigures");

            migrationBuilder.DropTable(
                name: "DayMarks");

            migrationBuilder.DropTable(
                name: "DeniedWords");

            migrationBuilder.DropTable(
                name: "FairExhibitors");

            migrationBuilder.DropTable(
                name: "FairResult");

            migrationBuilder.DropTable(
                name: "FairStops");

            migrationBuilder.DropTable(
                name: "Holidays");

            migrationBuilder.DropTable(
                name: "Honours");

            migrationBuilder.DropTable(
                name: "JobRuns");

            migrationBuilder.DropTable(
                name: "MailMessages");

            migrationBuilder.DropTable(
                name: "MediaFiles");

            migrationBuilder.DropTable(
                name: "MediaUploads");

            migrationBuilder.DropTable(
                name: "OldUnits");

            migrationBuilder.DropTable(
                name: "OutletDeclaration");

            migrationBuilder.DropTable(
                name: "OutletProducts");

            migrationBuilder.DropTable(
                name: "ParkedCards");

            migrationBuilder.DropTable(
                name: "PlaceAliases");

            migrationBuilder.DropTable(
                name: "PlaceLinks");

            migrationBuilder.DropTable(
                name: "PlaceRevisions");

            migrationBuilder.DropTable(
                name: "RecordCodes");

            migrationBuilder.DropTable(
                name: "RecordPopularity");

            migrationBuilder.DropTable(
                name: "RecordViews");

            migrationBuilder.DropTable(
                name: "ShareCards");

            migrationBuilder.DropTable(
                name: "Synonyms");

            migrationBuilder.DropTable(
                name: "Units");

            migrationBuilder.DropTable(
                name: "ArticleSections");

            migrationBuilder.DropTable(
                name: "Certificates");

            migrationBuilder.DropTable(
                name: "Fairs");

            migrationBuilder.DropTable(
                name: "AwardEditions");

            migrationBuilder.DropTable(
                name: "Outlets");

            migrationBuilder.DropTable(
                name: "Products");

            migrationBuilder.DropTable(
                name: "Communes");

            migrationBuilder.DropTable(
                name: "Standards");

            migrationBuilder.DropTable(
                name: "Awards");

            migrationBuilder.DropTable(
                name: "Categories");

            migrationBuilder.DropTable(
                name: "Producers");

            migrationBuilder.DropTable(
                name: "Provinces");

            migrationBuilder.DropTable(
                name: "CraftVillages");
        }
    }
}
