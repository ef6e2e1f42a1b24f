/// The words that tell what the name after them is.
enum CueWords {
  /// Changes with any of the words.
  static let hash = table.reduce(Tokenizer.seed) { hash, row in
    row.phrases.utf8.reduce(hash ^ UInt64(row.cue.rawValue)) {
      ($0 ^ UInt64($1)) &* Tokenizer.prime
    }
  }

  /// Each cue with its phrases, in lower case.
  static let table: [(cue: Cue, phrases: String)] = [
    (
      .kabupaten,
      """
      kab,kabupaten,kabupaten administrasi,bupati,wabup,wakil bupati,plt bupati,pj bupati,pjs bupati,eks bupati,\
      mantan bupati,calon bupati,cabup,cawabup,paslon bupati,istri bupati,pilbup,pemkab,pemda,\
      pemerintah kabupaten,pemkab se,dprd kabupaten,dprd kab,dprk,sekda kabupaten,sekdakab,\
      kantor bupati,pendopo bupati,bupati dan wakil bupati,cabup cawabup,pilkada kabupaten,\
      kpu kabupaten,kpu kab,dinas kabupaten,asn kabupaten,asn pemkab,apbd kabupaten,\
      regent,deputy regent,regent of,regency of
      """
    ),
    (
      .kota,
      """
      kota,kota administrasi,kotamadya,wali kota,walikota,wawali,wakil wali kota,wakil walikota,wawalkot,walkot,\
      plt wali kota,pj wali kota,pj walikota,eks wali kota,mantan wali kota,mantan walikota,\
      calon wali kota,cawalkot,cawali,pilwalkot,pilwali,pilwakot,pemkot,pemerintah kota,dprd kota,\
      sekda kota,balai kota,polrestabes,kapolrestabes,satreskrim polrestabes,kpu kota,kotif,\
      wali kota dan wakil wali kota,deputy mayor,mayor of,city of
      """
    ),
    (
      .province,
      """
      provinsi,prov,gubernur,wagub,wakil gubernur,pj gubernur,plt gubernur,penjabat gubernur,\
      mantan gubernur,eks gubernur,calon gubernur,cagub,cawagub,pilgub,pilkada provinsi,pemprov,\
      pemerintah provinsi,dprd provinsi,dpr aceh,sekdaprov,sekda provinsi,polda,kapolda,wakapolda,\
      kejati,kajati,pengadilan tinggi,kanwil,kanwil kemenag,kanwil kemenkumham,bapenda provinsi,\
      kpu provinsi,bawaslu provinsi,bpbd provinsi,pwnu,dpd ri dapil,daerah istimewa,umsp,ump,governor,\
      deputy governor,governor of,province of
      """
    ),
    (
      .police,
      """
      polres,polresta,polres metro,polresmetro,kapolres,kapolresta,kapolres metro,wakapolres,\
      wakapolresta,satreskrim polres,satreskrim polresta,satresnarkoba polres,\
      satresnarkoba polresta,satlantas polres,satlantas polresta,kasat reskrim polres,\
      kasatreskrim polres,jajaran polres,mapolres,mapolresta,polresta metro,satpolairud polres,\
      resmob polres,tim resmob polres,satintelkam polres,satbinmas polres,satsamapta polres
      """
    ),
    (
      .office,
      """
      dinas pu,dinas kesehatan,dinas pendidikan,dinas sosial,dinas perhubungan,dinas pertanian,\
      dinas pariwisata,dinas perikanan,dinas perdagangan,dinas lingkungan hidup,dinas koperasi,\
      dinas perkebunan,dinas peternakan,dinas tenaga kerja,dinas sda,\
      dprd,ketua dprd,anggota dprd,wakil ketua dprd,pansus dprd,kpu,kpud,ketua kpu,komisioner kpu,\
      bawaslu,panwaslu,kejari,kajari,kejaksaan negeri,pn,pengadilan negeri,pengadilan agama,pa,\
      lapas,lapas kelas iia,lapas kelas iib,lapas kelas i,rutan,rutan kelas iib,kodim,dandim,rsud,\
      bpbd,diskominfo,dinkes,disdik,disdikbud,disdikpora,dishub,dinsos,dlh,dpupr,pupr,dinas pupr,\
      disnaker,disnakertrans,disperindag,disparbud,dispar,dispora,disporapar,disdukcapil,distan,\
      dispertan,diskan,dkp,dkpp,dpmptsp,dpmd,dp3a,dp3akb,satpol pp,kasatpol pp,damkar,bappeda,\
      bapperida,bapenda,bkpsdm,bkd,inspektorat,baznas,kemenag,kepala kemenag,mui,koni,pwi,pmi,kni,\
      knpi,pramuka,kwarcab,pkk,tp pkk,ketua tp pkk,bnn,bnnk,bps,bpn,atr bpn,kantor pertanahan,\
      imigrasi,kantor imigrasi,bea cukai,pdam,perumdam,perumda,bpr,bulog,pln,basarnas,\
      kantor sar,pcnu,pdm,ansor,muslimat,fatayat,hmi,hmi cabang,pmii,gmni,imm,kahmi,iwapi,hipmi,\
      kadin,apindo,askab,askot,pssi,karang taruna,forkopimda,sekda,pjs sekda,plt sekda,pilkada,\
      pemilukada,psu,psu pilkada,dpc,dpd,dpc pkb,dpc pdip,dpc pdi perjuangan,dpd golkar,dpc gerindra,\
      dpc ppp,dpc partai demokrat,dpd pks,dpd nasdem,dpd pan,kadinkes,kadisdik,kadishub,kadinsos,\
      kadis pupr,kadiskominfo,kepala bpbd,universitas,univ,universitas negeri,universitas islam,\
      universitas muhammadiyah,um,uin,uin raden,unmuh,institut,politeknik,politeknik negeri,poltek,\
      stasiun,terminal,bandara,pelabuhan,pasar induk,alun alun,masjid agung,masjid raya,\
      pondok pesantren,simpang,sman 1,sman 2,sman 3,smpn 1,smpn 2,smkn 1,smkn 2,man 1,sdn,smpn,sman,\
      smkn,apbd,umk,dapil,samsat,upt,uptd,lanal,lanud,danlanud,danlanal,pasi,jemaah haji,\
      jamaah haji,calhaj,calon haji,cjh,pgri,ppni,idi,ppdi,apdesi,tim sar,sat reskrim,rs,rsu,\
      bpjs kesehatan,bpjs ketenagakerjaan,bpjs,pmi kabupaten,bank,tni ad,yonif,puskesmas induk,\
      kejuaraan,bhayangkari,persit,dharma wanita,dekranasda,gow,forum,paguyuban,komunitas
      """
    ),
    (
      .place,
      """
      di,ke,dari,se,wilayah,kawasan,daerah,warga,masyarakat,asal,warga asal,petani,nelayan,pemuda,\
      pelajar,siswa,mahasiswa,peternak,pedagang,buruh,perantau,ulama,santri,atlet,umkm,pelaku umkm,\
      penduduk,anak,perajin,pengrajin,desa di,sekitar,menuju,arah,tiba di,kunjungi,masuk,tinggalkan,\
      guncang,landa,terjang,rendam,di kawasan,di wilayah,perairan,di perairan,hutan,pesisir,pantai,keraton,kraton,batik,tenun,songket,seluruh,bumi,tanah,tokoh,jurnalis,wartawan,\
      guru,honorer,guru honorer,sopir,pemudik,wisata,wisatawan,jantung,\
      in,near,from,across,residents of,people in
      """
    ),
    (
      .district,
      """
      kecamatan,kec,camat,sekcam,polsek,kapolsek,polsekta,polsek metro,koramil,danramil,kua,\
      kepala kua,puskesmas,muspika,forkopimcam,unit reskrim polsek,panwascam,ppk kecamatan,distrik,\
      kapanewon,panewu,kemantren
      """
    ),
    (
      .village,
      """
      desa,kelurahan,kel,dusun,kampung,kp,lurah,kades desa,dukuh,padukuhan,nagari,gampong,banjar adat,\
      pemdes,pemerintah desa,kepala desa,kades desa,rw,perumahan,perum,komplek,kompleks,blok,lingkungan
      """
    ),
    (
      .person,
      """
      pak,bapak,bu,ibu,mas,mbak,bang,kak,kakak,adik,om,tante,ustaz,ustad,ustadz,ustadzah,kiai,kyai,kh,\
      gus,habib,buya,tgk,tuan guru,h,hj,haji,hajah,dr,drs,dra,ir,prof,profesor,akp,akbp,kombes,\
      kombes pol,kompol,iptu,ipda,aiptu,aipda,bripka,brigadir,brigpol,briptu,bripda,bharada,brigjen,\
      brigjen tni,brigjen pol,mayjen,mayjen tni,irjen,irjen pol,letjen,letjen tni,komjen,jenderal,\
      jendral,laksamana,marsekal,letkol,letkol inf,letkol arm,letkol kav,letkol czi,kolonel,\
      kolonel inf,mayor,mayor inf,kapten,kapten inf,lettu,letda,letda inf,serka,sertu,serda,serma,\
      peltu,pelda,kopda,koptu,kopka,praka,pratu,prada,sersan,prajurit,bernama,inisial,berinisial,\
      alias,aktor,aktris,artis,penyanyi,komedian,sultan,raja,pangeran,tuan,nyonya,saudara,sdr,\
      terdakwa,tersangka,almarhum,almarhumah,mendiang,pendeta,pdt,pastor,romo,uskup,andi,muhammad,\
      muh,mohammad,siti,sri,dewi,nur,agus,budi,andika,putri,putra,rizky,rizki,dian,si
      """
    ),
    (
      .road,
      """
      jalan,jl,jln,jalan raya,jl raya,jln raya,tol,jalan tol,gerbang tol,gt,gang,gg,exit tol,flyover,\
      ruas tol,krl,kereta,kereta api,kereta cepat,bus,jembatan layang,underpass,tol layang,rute
      """
    ),
    (
      .dish,
      """
      nasi,mie,mi,bakso,soto,sate,satai,pempek,empek empek,gudeg,dodol,tahu,rendang,kopi,rawon,rujak,\
      lumpia,bika,bakpia,asinan,apel,jenang,rumah makan,restoran,warung,masakan,telur asin,\
      martabak,kerupuk,keripik,ayam,bebek,sambal,es,tempe,kue,roti,sop,sup,laksa,coto,sop saudara,\
      ikan,teh,jeruk,salak,mangga,sapi,kambing,bawang,beras,tari,semen,masakan khas
      """
    ),
    (
      .club,
      """
      persib,persija,persebaya,arema,arema fc,psm,psis,psim,persis,persita,persikota,persik,madura united,\
      bali united,borneo fc,pss,barito putera,semen padang,psps,psms,sriwijaya fc,persipura,pusamania,\
      persela,persiraja,dewa united,persikabo,persijap,persipal,persiba,deltras,gresik united,psbs,\
      malut united,klub,timnas,rans,bhayangkara fc,persipa,persekat,persiku,nusantara united
      """
    ),
    (
      .nature,
      """
      sungai,kali,gunung,bukit,danau,situ,selat,laut,teluk,pulau,tanjung,waduk,gua,goa,\
      air terjun,lembah,pegunungan,muara,rawa,cagar alam,samudra,samudera
      """
    ),
    (
      .history,
      """
      kerajaan,kesultanan,perang,suku,batak,bahasa,etnis,orang,perjanjian,imperium,\
      dinasti,candi,prasasti,legenda,wayang,marga
      """
    ),
    (
      .media,
      """
      radar,tribun,harian,koran,majalah,tabloid,tv,skh,rri,tvri,cnn,kompas,tempo,rmol,inews,jpnn
      """
    ),
    (.joiner, "dan,serta,hingga,sampai,maupun,atau,juga,and,or"),
    (.regency, "regency,regencies"),
    (.city, "city,municipality"),
    (
      .related,
      """
      baca juga,baca lainnya,baca pula,baca selengkapnya,simak juga,lihat juga,tonton juga,simak video,\
      berita terkait,pilihan editor,artikel terkait,berita lainnya
      """
    ),
  ]
}
