extension LanguageCount {
  /// Common words by language.
  static let commonWords: [(language: UInt8, words: String)] = [
    (
      indonesian,
      """
      yang dan di ke dari untuk dengan pada adalah ini itu tidak akan telah sudah dalam oleh \
      para dapat karena saat agar kepada sebagai atau harus masih lebih bagi hingga setelah kami \
      kita mereka ia bahwa serta namun antara secara jadi usai soal tak sejak seperti belum \
      menjadi tersebut ada sebanyak seorang satu bukan jangan lalu bila apa siapa bagaimana \
      kapan mana sangat sekali hanya saja pun lah sedang sambil demi tanpa atas bawah sekitar \
      sejumlah beberapa setiap semua seluruh banyak dua delapan sembilan puluh ratus ribu juta \
      kini besok kemarin malam siang pagi mulai kembali gelar digelar buka dibuka minta diminta \
      raih jelang tahun hari pekan orang anak rumah baru besar kecil temukan jalan keluhkan \
      menurut kata ujar ungkap tegas jelas tutur sebut usulkan dorong siapkan terima serahkan \
      dilakukan dikatakan terhadap tentang melalui selama sebelum sesudah ketika apabila jika \
      maka sehingga supaya walaupun
      """
    ),
    (
      javanese,
      """
      lan ing saka marang kanggo karo sing iki iku ora wis durung dening amarga nalika uga isih \
      kudu luwih kabeh dheweke awake piye kepriye menyang nganti wektu yaiku ana dadi wong bocah \
      dina saben kalawan sawise minangka utawa nanging olehe banjur wonten punika dhateng saking \
      kaliyan sampun mboten inggih panjenengan sedaya badhe kagem padha teka gedhe cilik akeh \
      sithik apik ala anyar lawas dhuwur cendhak adoh cedhak siji loro telu papat enem pitu wolu \
      sanga saiki mengko wingi sesuk kene kana ngendi pira jalaran yen menawa ananging lajeng \
      taksih dereng arep nembe kedah saged angsal aja dudu sanes kangge kula sampeyan kowe omah \
      griya mangan dhahar lunga tindak rawuh weruh pirsa ngomong ngendika tuku mundhut adol \
      dalan margi kali banyu toya udan jawah bengi esuk enjing sonten dinten wulan sasi warsa \
      kathah ageng alit sae inggil setunggal kalih sekawan gangsal sedasa mangke kala mriki \
      mrika pundi sinten menapa pinten supados utawi kados tumrap krana mring sarta lumantar \
      babagan wargane wargo mundhak mudhun maneh bebarengan ngelmu sinau basa nduwe duwe njaluk \
      nggawe gawe ngajak melu nonton metu mlebu mulih
      """
    ),
    (
      sundanese,
      """
      jeung ti ka nu éta eta ieu teu moal geus parantos keur pikeun ku kana tina dina anu sareng \
      nyaéta nyaeta urang maranéhna maranehna oge ogé lamun kudu leuwih saha kumaha naon ayeuna \
      kiwari taun poé poe jalma barudak sakabéh sakabeh téh mah tangtu henteu acan ngeunaan nepi \
      saperti sangkan mangrupa mangrupakeun diayakeun abdi kuring anjeun manéhna manehna \
      aranjeunna imah dahar saré indit sumping ningali nempo nyarios meuli walungan cai beurang \
      peuting isuk soré dinten loba seueur saeutik gedé gede ageung leutik alus saé goréng lila \
      handap tebih deukeut caket sadaya kabéh kabeh hiji dua tilu opat genep dalapan salapan \
      sapuluh engké kamari isukan dieu ditu dinya iraha sabaraha kusabab mun supados tapi atawa \
      tuluy kénéh keneh encan enggeus rék rek badé eukeur nuju kedah bisa tiasa meunang ulah \
      sanés enya muhun aya budak patani dulur naék naek nyaho nyieun ngomean ngajar diajar \
      hayang sasak masigit haréga harga ngaran basa sunda bapa indung ceuk
      """
    ),
    (
      english,
      """
      the of and to is in was were are for with on at by from that this it as be has have had \
      will would not but or an its their his her they we you he she which who after over into \
      about more than been also said says new out during between under amid against off despite \
      higher lower first two three four five next last year years week month day days people \
      police government city residents officials local hundreds thousands families men women man \
      woman children students school hospital health road rise rises falls opens wins win arrest \
      arrested killed injured warns calls protest farmers fishermen workers tourists minister \
      president court trial world country state house home water land sea rain floods flood fire \
      season before while when where what how why can could should may might must no all some \
      many most other such only own same so then there here now just because through per via set \
      get add plan plans make made take takes
      """
    ),
  ]
}
