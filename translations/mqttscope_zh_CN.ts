<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>BrokerHealth</name>
    <message>
        <source>1 min mean %1</source>
        <translation>1 分钟平均 %1</translation>
    </message>
    <message>
        <source>unchanged for 1 min</source>
        <translation>1 分钟内未变</translation>
    </message>
    <message>
        <source>%1 in 1 min</source>
        <translation>1 分钟内 %1</translation>
    </message>
    <message>
        <source>%1 since the start</source>
        <translation>启动以来 %1</translation>
    </message>
    <message>
        <source>local broker</source>
        <translation>本地 Broker</translation>
    </message>
</context>
<context>
    <name>BrokerOffering</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>never expires</source>
        <translation>永不过期</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>ByteText</name>
    <message>
        <source>secret bytes are masked as 0x00</source>
        <translation>保密字节以 0x00 遮盖</translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>“%1” could not be written: %2.</source>
        <translation>无法写入“%1”：%2。</translation>
    </message>
</context>
<context>
    <name>ClientSession</name>
    <message>
        <source>Not connected.</source>
        <translation>未连接。</translation>
    </message>
    <message>
        <source>The server says a session is present although a clean start was asked for.</source>
        <translation>已请求全新开始，服务器却声称存在会话。</translation>
    </message>
    <message>
        <source>The server sent %1 for a message that does not wait for it.</source>
        <translation>服务器为一条并不等待它的消息发来了 %1。</translation>
    </message>
    <message>
        <source>The server sent %1 that answers nothing we asked.</source>
        <translation>服务器发来的 %1 不对应我们的任何请求。</translation>
    </message>
    <message>
        <source>The server sent a faulty PUBLISH: %1.</source>
        <translation>服务器发来有错误的 PUBLISH：%1。</translation>
    </message>
    <message>
        <source>The server ended the connection: %1.</source>
        <translation>服务器结束了连接：%1。</translation>
    </message>
    <message numerus="yes">
        <source>The server did not answer CONNECT within %n s.</source>
        <translation>
            <numerusform>服务器在 %n 秒内没有应答 CONNECT。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server did not answer PINGREQ within %n s.</source>
        <translation>
            <numerusform>服务器在 %n 秒内没有应答 PINGREQ。</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection could not be opened.</source>
        <translation>无法打开连接。</translation>
    </message>
    <message>
        <source>The connection was cut.</source>
        <translation>连接被切断。</translation>
    </message>
    <message>
        <source>The server closed the connection without answering CONNECT.</source>
        <translation>服务器没有应答 CONNECT 就关闭了连接。</translation>
    </message>
    <message>
        <source>This connection is read-only: nothing is published.</source>
        <translation>此连接为只读：不发布任何消息。</translation>
    </message>
    <message>
        <source>Not sent: %1 messages are waiting for the server already.</source>
        <translation>未发送：已有 %1 条消息在等待服务器。</translation>
    </message>
    <message>
        <source>Not sent: the server takes messages up to QoS %1 only.</source>
        <translation>未发送：服务器最高只接受 QoS %1 的消息。</translation>
    </message>
    <message>
        <source>Not sent: the server does not keep Retained Messages.</source>
        <translation>未发送：服务器不保存保留消息。</translation>
    </message>
    <message>
        <source>Not sent: Topic Alias %1 is above the server&apos;s maximum of %2.</source>
        <translation>未发送：主题别名 %1 超过了服务器的最大值 %2。</translation>
    </message>
    <message>
        <source>The server has lost the session; whether the message arrived is not known.</source>
        <translation>服务器丢失了会话；无法得知消息是否送达。</translation>
    </message>
    <message>
        <source>Not sent: the connection ended.</source>
        <translation>未发送：连接已结束。</translation>
    </message>
    <message>
        <source>The connection ended before the server acknowledged the message; whether it arrived is not known.</source>
        <translation>连接在服务器确认消息之前结束；无法得知消息是否送达。</translation>
    </message>
    <message>
        <source>Published; nobody has subscribed to this topic.</source>
        <translation>已发布；没有人订阅此主题。</translation>
    </message>
    <message>
        <source>Published without properties: they need MQTT 5.0.</source>
        <translation>已发布，但不带属性：属性需要 MQTT 5.0。</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1：“%2”</translation>
    </message>
    <message>
        <source>The server refused the connection: %1.</source>
        <translation>服务器拒绝了连接：%1。</translation>
    </message>
    <message>
        <source>The server sent a faulty %1: %2.</source>
        <translation>服务器发来有错误的 %1：%2。</translation>
    </message>
    <message>
        <source>The server sent a faulty %1: %2 [%3].</source>
        <translation>服务器发来有错误的 %1：%2 [%3]。</translation>
    </message>
    <message>
        <source>Not sent: the packet is larger than the server takes.</source>
        <translation>未发送：报文超过服务器可接受的大小。</translation>
    </message>
    <message>
        <source>Not sent: %1.</source>
        <translation>未发送：%1。</translation>
    </message>
    <message>
        <source>The connection ended before the server answered.</source>
        <translation>连接在服务器应答之前结束。</translation>
    </message>
    <message>
        <source>The server has no shared subscriptions.</source>
        <translation>服务器不支持共享订阅。</translation>
    </message>
    <message>
        <source>The server takes no wildcards in subscriptions.</source>
        <translation>服务器不支持带通配符的订阅。</translation>
    </message>
    <message>
        <source>The server takes no Subscription Identifiers.</source>
        <translation>服务器不支持订阅标识符。</translation>
    </message>
    <message>
        <source>No Local is not allowed on a shared subscription.</source>
        <translation>共享订阅不允许使用 No Local。</translation>
    </message>
    <message>
        <source>There is no topic filter to subscribe to.</source>
        <translation>没有可订阅的主题过滤器。</translation>
    </message>
    <message>
        <source>There is no topic filter to unsubscribe from.</source>
        <translation>没有可取消订阅的主题过滤器。</translation>
    </message>
    <message>
        <source>The server refused %1 of %2 topic filters: %3.</source>
        <translation>服务器拒绝了 %2 个主题过滤器中的 %1 个：%3。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Not subscribed to “%1”: %2</source>
        <translation>未订阅“%1”：%2</translation>
    </message>
    <message>
        <source>Not subscribed to %1 topic filters, “%2” the first: %3</source>
        <translation>有 %1 个主题过滤器未能订阅，第一个是“%2”：%3</translation>
    </message>
    <message>
        <source>The server refused the subscription to “%1”: %2.</source>
        <translation>服务器拒绝了对“%1”的订阅：%2。</translation>
    </message>
    <message>
        <source>The server refused %1 of %2 topic filters, “%3” the first: %4.</source>
        <translation>服务器拒绝了 %2 个主题过滤器中的 %1 个，第一个是“%3”：%4。</translation>
    </message>
    <message>
        <source>The server sent AUTH out of turn.</source>
        <translation>服务器在不该发送的时候发送了 AUTH。</translation>
    </message>
    <message>
        <source>The connection was made without an authentication method.</source>
        <translation>该连接建立时没有使用认证方法。</translation>
    </message>
    <message>
        <source>A re-authentication is running already.</source>
        <translation>重新认证已在进行中。</translation>
    </message>
    <message>
        <source>MQTT 3.1 needs a Client Identifier of 1 to 23 characters.</source>
        <translation>MQTT 3.1 需要 1 到 23 个字符的客户端标识符。</translation>
    </message>
    <message>
        <source>The server asks for enhanced authentication, which the profile does not offer.</source>
        <translation>服务器要求增强认证，但配置未提供。</translation>
    </message>
    <message>
        <source>The server has a session for this Client Identifier that this program knows nothing of. Connect with Clean Start to begin anew, or let the profile continue unknown sessions.</source>
        <translation>服务器保有此客户端标识符的会话，而本程序对其一无所知。请以 Clean Start 连接重新开始，或让配置接续未知会话。</translation>
    </message>
    <message>
        <source>The server asks for authentication although nothing was begun.</source>
        <translation>服务器要求认证，但认证并未开始。</translation>
    </message>
    <message numerus="yes">
        <source>The server did not answer AUTH within %n s.</source>
        <translation>
            <numerusform>服务器在 %n 秒内没有应答 AUTH。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected: a message at QoS 0 is not kept. Publish at QoS 1 or 2 to have it sent later.</source>
        <translation>未连接：QoS 0 的消息不会保留。以 QoS 1 或 2 发布即可稍后发送。</translation>
    </message>
    <message>
        <source>Not sent: cancelled while it was waiting.</source>
        <translation>未发送：等待期间被取消。</translation>
    </message>
    <message>
        <source>Enhanced authentication needs MQTT 5.0: choose that version or no authentication method.</source>
        <translation>增强认证需要 MQTT 5.0：请选择该版本，或不使用认证方法。</translation>
    </message>
    <message>
        <source>The server names an authentication method although none was offered.</source>
        <translation>服务器给出了认证方法，但客户端并未提供任何认证方法。</translation>
    </message>
    <message>
        <source>The server assigns another Client Identifier than the one it was given.</source>
        <translation>服务器分配了与所提供的不同的客户端标识符。</translation>
    </message>
    <message>
        <source>The profile begins with a new session; whether the message arrived is not known.</source>
        <translation>该配置从新会话开始；消息是否已送达未知。</translation>
    </message>
    <message>
        <source>The message goes on with the kept session.</source>
        <translation>该消息随保留的会话继续。</translation>
    </message>
    <message>
        <source>Whether the message arrived before is not known. %1</source>
        <translation>该消息之前是否已送达未知。%1</translation>
    </message>
</context>
<context>
    <name>DemoDevice</name>
    <message>
        <source>On/off state, retained, every eight seconds</source>
        <translation>开/关状态，保留，每八秒一次</translation>
    </message>
    <message>
        <source>Answers requests at plant/line1/press-04/setpoint with their correlation data</source>
        <translation>应答 plant/line1/press-04/setpoint 上的请求，并带回其关联数据</translation>
    </message>
    <message>
        <source>Home Assistant discovery and a lamp you can switch</source>
        <translation>Home Assistant 自动发现，以及一盏可以开关的灯</translation>
    </message>
    <message>
        <source>Temperature as JSON ten times a second, status retained</source>
        <translation>每秒十次以 JSON 发送温度，状态为保留消息</translation>
    </message>
    <message>
        <source>256 float32 samples four times a second</source>
        <translation>每秒四次，每次 256 个 float32 采样</translation>
    </message>
    <message>
        <source>Plain numbers twice a second over MQTT 3.1.1</source>
        <translation>通过 MQTT 3.1.1 每秒两次发送纯数字</translation>
    </message>
    <message>
        <source>A counter every two seconds over MQTT 3.1</source>
        <translation>通过 MQTT 3.1 每两秒发送一个计数</translation>
    </message>
    <message>
        <source>Dies every twenty seconds and leaves its will</source>
        <translation>每二十秒断线一次并留下遗嘱</translation>
    </message>
    <message>
        <source>10 000 messages a second over 1 000 topics while switched on</source>
        <translation>开启时每秒向 1 000 个主题发送 10 000 条消息</translation>
    </message>
    <message>
        <source>Sends a faulty packet every fifteen seconds</source>
        <translation>每十五秒发送一个有错误的报文</translation>
    </message>
</context>
<context>
    <name>Dissection</name>
    <message>
        <source>no Client Identifier</source>
        <translation>无客户端标识符</translation>
    </message>
    <message>
        <source>clean start</source>
        <translation>全新开始</translation>
    </message>
    <message>
        <source>clean session</source>
        <translation>清理会话</translation>
    </message>
    <message>
        <source>keep alive %1 s</source>
        <translation>保活 %1 s</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>用户 %1</translation>
    </message>
    <message>
        <source>will %1</source>
        <translation>遗嘱 %1</translation>
    </message>
    <message>
        <source>session present</source>
        <translation>会话已存在</translation>
    </message>
    <message>
        <source>Topic Alias %1</source>
        <translation>主题别名 %1</translation>
    </message>
    <message>
        <source>QoS %1</source>
        <translation>QoS %1</translation>
    </message>
    <message>
        <source>retained</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>DUP</source>
        <translation>DUP</translation>
    </message>
    <message>
        <source> QoS %1</source>
        <translation> QoS %1</translation>
    </message>
    <message>
        <source>No Local</source>
        <translation>No Local</translation>
    </message>
    <message>
        <source>Retain As Published</source>
        <translation>按发布保留</translation>
    </message>
    <message>
        <source>Retain Handling %1</source>
        <translation>保留处理 %1</translation>
    </message>
    <message>
        <source>id %1</source>
        <translation>标识符 %1</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 字节</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>Malformed: %1 [%2]</source>
        <translation>格式错误：%1 [%2]</translation>
    </message>
    <message>
        <source>Fields not shown: %1</source>
        <translation>未显示的字段：%1</translation>
    </message>
    <message>
        <source>A list of this length is shown in part; all bytes are in the hexadecimal view.</source>
        <translation>这么长的列表只显示一部分；全部字节见十六进制视图。</translation>
    </message>
</context>
<context>
    <name>FaultSpec</name>
    <message>
        <source>Packet type 0 is reserved</source>
        <translation>报文类型 0 为保留值</translation>
    </message>
    <message>
        <source>This version of MQTT has no such packet type</source>
        <translation>此 MQTT 版本没有这种报文类型</translation>
    </message>
    <message>
        <source>This packet may not be sent in this direction</source>
        <translation>此报文不允许在这个方向上发送</translation>
    </message>
    <message>
        <source>The flags of the fixed header are not those prescribed for this packet type</source>
        <translation>固定报头的标志不是此报文类型所规定的</translation>
    </message>
    <message>
        <source>A Variable Byte Integer does not end within four bytes</source>
        <translation>变长整数没有在四个字节内结束</translation>
    </message>
    <message>
        <source>A Variable Byte Integer uses more bytes than it needs</source>
        <translation>变长整数使用了多余的字节</translation>
    </message>
    <message>
        <source>The packet is larger than the limit in force</source>
        <translation>报文超过现行限制</translation>
    </message>
    <message>
        <source>The packet ends before its Remaining Length is reached</source>
        <translation>报文在达到剩余长度之前就结束了</translation>
    </message>
    <message>
        <source>The packet ends before a field it must have</source>
        <translation>报文在一个必需的字段之前就结束了</translation>
    </message>
    <message>
        <source>A field is longer than what is left of the packet</source>
        <translation>某个字段的长度超过报文剩余的部分</translation>
    </message>
    <message>
        <source>There are bytes after the last field of the packet</source>
        <translation>报文最后一个字段之后还有字节</translation>
    </message>
    <message>
        <source>A text field is not well-formed UTF-8</source>
        <translation>文本字段不是格式正确的 UTF-8</translation>
    </message>
    <message>
        <source>A text field contains the character U+0000</source>
        <translation>文本字段包含字符 U+0000</translation>
    </message>
    <message>
        <source>A text field contains control characters or noncharacters; a receiver may refuse them</source>
        <translation>文本字段包含控制字符或非字符；接收方可以拒绝</translation>
    </message>
    <message>
        <source>The Topic Name is empty</source>
        <translation>主题名为空</translation>
    </message>
    <message>
        <source>A Topic Name contains a wildcard</source>
        <translation>主题名包含通配符</translation>
    </message>
    <message>
        <source>The Response Topic contains a wildcard</source>
        <translation>响应主题包含通配符</translation>
    </message>
    <message>
        <source>A Topic Filter is empty</source>
        <translation>有一个主题过滤器为空</translation>
    </message>
    <message>
        <source>In a Topic Filter # must stand alone in the last level</source>
        <translation>主题过滤器中的 # 必须独占最后一级</translation>
    </message>
    <message>
        <source>In a Topic Filter + must fill a whole level</source>
        <translation>主题过滤器中的 + 必须占满一整级</translation>
    </message>
    <message>
        <source>The share name of a shared subscription is empty</source>
        <translation>共享订阅的共享名为空</translation>
    </message>
    <message>
        <source>The share name of a shared subscription contains a wildcard</source>
        <translation>共享订阅的共享名包含通配符</translation>
    </message>
    <message>
        <source>A shared subscription has no Topic Filter after its share name</source>
        <translation>共享订阅的共享名之后没有主题过滤器</translation>
    </message>
    <message>
        <source>The protocol name is not that of MQTT</source>
        <translation>协议名不是 MQTT 的协议名</translation>
    </message>
    <message>
        <source>The protocol level does not belong to this protocol name</source>
        <translation>协议级别与此协议名不符</translation>
    </message>
    <message>
        <source>Bit 7 of the protocol level marks a bridge; the standard knows no such bit</source>
        <translation>协议级别的第 7 位表示桥接；标准中没有这一位</translation>
    </message>
    <message>
        <source>The reserved connect flag is set</source>
        <translation>CONNECT 的保留标志被置位</translation>
    </message>
    <message>
        <source>Will QoS 3 is reserved</source>
        <translation>遗嘱 QoS 3 为保留值</translation>
    </message>
    <message>
        <source>Will QoS is set without a will</source>
        <translation>没有遗嘱却设置了遗嘱 QoS</translation>
    </message>
    <message>
        <source>Will Retain is set without a will</source>
        <translation>没有遗嘱却设置了遗嘱保留</translation>
    </message>
    <message>
        <source>A password without a user name is not allowed before MQTT 5.0</source>
        <translation>MQTT 5.0 之前不允许只有密码而没有用户名</translation>
    </message>
    <message>
        <source>An empty Client Identifier needs a clean session</source>
        <translation>空的客户端标识符要求清理会话</translation>
    </message>
    <message>
        <source>MQTT 3.1 allows at most 23 characters in a Client Identifier</source>
        <translation>MQTT 3.1 的客户端标识符最多 23 个字符</translation>
    </message>
    <message>
        <source>Reserved connect acknowledge flags are set</source>
        <translation>CONNACK 的保留标志被置位</translation>
    </message>
    <message>
        <source>Session Present is set although the connection is refused</source>
        <translation>连接被拒绝，却设置了会话已存在</translation>
    </message>
    <message>
        <source>QoS 3 is reserved</source>
        <translation>QoS 3 为保留值</translation>
    </message>
    <message>
        <source>DUP is set on a message of QoS 0</source>
        <translation>QoS 0 的消息设置了 DUP</translation>
    </message>
    <message>
        <source>Packet Identifier 0 is not allowed</source>
        <translation>报文标识符不允许为 0</translation>
    </message>
    <message>
        <source>This reason code is not allowed in this packet</source>
        <translation>此报文中不允许使用这个原因码</translation>
    </message>
    <message>
        <source>SUBSCRIBE has no Topic Filter</source>
        <translation>SUBSCRIBE 没有主题过滤器</translation>
    </message>
    <message>
        <source>UNSUBSCRIBE has no Topic Filter</source>
        <translation>UNSUBSCRIBE 没有主题过滤器</translation>
    </message>
    <message>
        <source>The acknowledgement has no reason code</source>
        <translation>确认报文没有原因码</translation>
    </message>
    <message>
        <source>Reserved bits of the Subscription Options are set</source>
        <translation>订阅选项的保留位被置位</translation>
    </message>
    <message>
        <source>QoS 3 is reserved in a subscription</source>
        <translation>订阅中的 QoS 3 为保留值</translation>
    </message>
    <message>
        <source>Retain Handling 3 is reserved</source>
        <translation>保留处理 3 为保留值</translation>
    </message>
    <message>
        <source>No Local is not allowed on a shared subscription</source>
        <translation>共享订阅不允许使用 No Local</translation>
    </message>
    <message>
        <source>The payload is announced as UTF-8 but is not</source>
        <translation>载荷声明为 UTF-8，但并不是</translation>
    </message>
    <message>
        <source>The properties are longer than what is left of the packet</source>
        <translation>属性的长度超过报文剩余的部分</translation>
    </message>
    <message>
        <source>Unknown property</source>
        <translation>未知属性</translation>
    </message>
    <message>
        <source>This property is not allowed in this packet</source>
        <translation>此报文中不允许使用这个属性</translation>
    </message>
    <message>
        <source>This property may appear only once</source>
        <translation>这个属性只能出现一次</translation>
    </message>
    <message>
        <source>The value of a property is out of range</source>
        <translation>属性的值超出范围</translation>
    </message>
    <message>
        <source>This property must not be 0</source>
        <translation>这个属性不能为 0</translation>
    </message>
    <message>
        <source>Topic Alias 0 is not allowed</source>
        <translation>主题别名不允许为 0</translation>
    </message>
    <message>
        <source>A client must not send a Subscription Identifier in PUBLISH</source>
        <translation>客户端不得在 PUBLISH 中发送订阅标识符</translation>
    </message>
    <message>
        <source>A broker must not send a Session Expiry Interval in DISCONNECT</source>
        <translation>Broker 不得在 DISCONNECT 中发送会话过期间隔</translation>
    </message>
    <message>
        <source>The Authentication Method is missing</source>
        <translation>缺少认证方法</translation>
    </message>
    <message>
        <source>The first packet of a client must be CONNECT</source>
        <translation>客户端的第一个报文必须是 CONNECT</translation>
    </message>
    <message>
        <source>A second CONNECT on one connection is not allowed</source>
        <translation>同一连接上不允许第二个 CONNECT</translation>
    </message>
    <message>
        <source>The first packet of a broker must be CONNACK</source>
        <translation>Broker 的第一个报文必须是 CONNACK</translation>
    </message>
    <message>
        <source>A second CONNACK on one connection is not allowed</source>
        <translation>同一连接上不允许第二个 CONNACK</translation>
    </message>
    <message>
        <source>This Topic Alias was never given a Topic Name</source>
        <translation>此主题别名从未对应过主题名</translation>
    </message>
    <message>
        <source>The Topic Alias is above the Topic Alias Maximum of the receiver</source>
        <translation>主题别名超过接收方的主题别名最大值</translation>
    </message>
    <message>
        <source>DISCONNECT cannot give an expiry to a session that CONNECT asked to end with the connection</source>
        <translation>CONNECT 要求会话随连接结束时，DISCONNECT 不能再为其设定过期时间</translation>
    </message>
</context>
<context>
    <name>FieldSpec</name>
    <message>
        <source>Fixed header</source>
        <translation>固定报头</translation>
    </message>
    <message>
        <source>Variable header</source>
        <translation>可变报头</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
    <message>
        <source>Undecoded</source>
        <translation>未解码</translation>
    </message>
    <message>
        <source>Bytes that cannot be read because of the fault before them.</source>
        <translation>因前面的错误而无法读取的字节。</translation>
    </message>
    <message>
        <source>Packet type</source>
        <translation>报文类型</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Prescribed for every packet type but PUBLISH.</source>
        <translation>除 PUBLISH 外，每种报文类型都有规定的值。</translation>
    </message>
    <message>
        <source>DUP</source>
        <translation>DUP</translation>
    </message>
    <message>
        <source>Set when the sender tries again to deliver a message of QoS 1 or 2.</source>
        <translation>发送方再次尝试投递 QoS 1 或 2 的消息时置位。</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>How hard sender and receiver try to deliver the message.</source>
        <translation>发送方和接收方为投递消息付出多大努力。</translation>
    </message>
    <message>
        <source>RETAIN</source>
        <translation>RETAIN</translation>
    </message>
    <message>
        <source>From a client: keep this message for later subscribers. From a broker: this is a kept message.</source>
        <translation>来自客户端：为以后的订阅者保存此消息。来自 Broker：这是一条保存的消息。</translation>
    </message>
    <message>
        <source>Remaining Length</source>
        <translation>剩余长度</translation>
    </message>
    <message>
        <source>Bytes of the packet after this field.</source>
        <translation>此字段之后报文的字节数。</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Protocol Name</source>
        <translation>协议名</translation>
    </message>
    <message>
        <source>MQTT, or MQIsdp in version 3.1.</source>
        <translation>MQTT；在 3.1 版中为 MQIsdp。</translation>
    </message>
    <message>
        <source>Protocol Level</source>
        <translation>协议级别</translation>
    </message>
    <message>
        <source>The version of MQTT the client speaks.</source>
        <translation>客户端所用的 MQTT 版本。</translation>
    </message>
    <message>
        <source>User Name Flag</source>
        <translation>用户名标志</translation>
    </message>
    <message>
        <source>A user name is in the payload.</source>
        <translation>载荷中有用户名。</translation>
    </message>
    <message>
        <source>Password Flag</source>
        <translation>密码标志</translation>
    </message>
    <message>
        <source>A password is in the payload.</source>
        <translation>载荷中有密码。</translation>
    </message>
    <message>
        <source>Will Retain</source>
        <translation>遗嘱保留</translation>
    </message>
    <message>
        <source>The will is to be published as a retained message.</source>
        <translation>遗嘱将作为保留消息发布。</translation>
    </message>
    <message>
        <source>Will QoS</source>
        <translation>遗嘱 QoS</translation>
    </message>
    <message>
        <source>The QoS the will is published with.</source>
        <translation>发布遗嘱所用的 QoS。</translation>
    </message>
    <message>
        <source>Will Flag</source>
        <translation>遗嘱标志</translation>
    </message>
    <message>
        <source>A will is in the payload.</source>
        <translation>载荷中有遗嘱。</translation>
    </message>
    <message>
        <source>Clean Start</source>
        <translation>全新开始</translation>
    </message>
    <message>
        <source>Begin a new session and discard an earlier one; called Clean Session before 5.0.</source>
        <translation>开始新会话并丢弃以前的会话；5.0 之前称为清理会话。</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>保留位</translation>
    </message>
    <message>
        <source>Keep Alive</source>
        <translation>保活时间</translation>
    </message>
    <message>
        <source>The longest the client stays silent; 0 turns the check off.</source>
        <translation>客户端最长可以沉默多久；0 表示不检查。</translation>
    </message>
    <message>
        <source>Client Identifier</source>
        <translation>客户端标识符</translation>
    </message>
    <message>
        <source>The name under which the broker keeps the session.</source>
        <translation>Broker 以此名字保存会话。</translation>
    </message>
    <message>
        <source>Will Topic</source>
        <translation>遗嘱主题</translation>
    </message>
    <message>
        <source>The Topic Name the will is published to.</source>
        <translation>发布遗嘱所用的主题名。</translation>
    </message>
    <message>
        <source>Will Payload</source>
        <translation>遗嘱载荷</translation>
    </message>
    <message>
        <source>What the broker publishes when the client is gone.</source>
        <translation>客户端消失后 Broker 发布的内容。</translation>
    </message>
    <message>
        <source>User Name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Never shown.</source>
        <translation>从不显示。</translation>
    </message>
    <message>
        <source>Session Present</source>
        <translation>会话已存在</translation>
    </message>
    <message>
        <source>The broker goes on with a session it has kept.</source>
        <translation>Broker 继续使用它保存的会话。</translation>
    </message>
    <message>
        <source>Return Code</source>
        <translation>返回码</translation>
    </message>
    <message>
        <source>Topic Name</source>
        <translation>主题名</translation>
    </message>
    <message>
        <source>What the message is published to.</source>
        <translation>消息发布到哪里。</translation>
    </message>
    <message>
        <source>Packet Identifier</source>
        <translation>报文标识符</translation>
    </message>
    <message>
        <source>Ties the packets of one exchange together.</source>
        <translation>把一次交互的各个报文联系在一起。</translation>
    </message>
    <message>
        <source>Application Message</source>
        <translation>应用消息</translation>
    </message>
    <message>
        <source>The payload; MQTT does not look into it.</source>
        <translation>载荷；MQTT 不解释其内容。</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Topic Filter</source>
        <translation>主题过滤器</translation>
    </message>
    <message>
        <source>Which Topic Names are meant; + stands for one level, # for all that follow.</source>
        <translation>指的是哪些主题名；+ 代表一级，# 代表其后的所有级。</translation>
    </message>
    <message>
        <source>Retain Handling</source>
        <translation>保留处理</translation>
    </message>
    <message>
        <source>Whether retained messages are sent when the subscription is made.</source>
        <translation>建立订阅时是否发送保留消息。</translation>
    </message>
    <message>
        <source>Retain As Published</source>
        <translation>按发布保留</translation>
    </message>
    <message>
        <source>Messages keep the RETAIN flag they were published with.</source>
        <translation>消息保持其发布时的 RETAIN 标志。</translation>
    </message>
    <message>
        <source>No Local</source>
        <translation>No Local</translation>
    </message>
    <message>
        <source>The client does not get back what it published itself.</source>
        <translation>客户端不会收到自己发布的消息。</translation>
    </message>
    <message>
        <source>Maximum QoS</source>
        <translation>最大 QoS</translation>
    </message>
    <message>
        <source>The highest QoS messages may be sent to this subscription with.</source>
        <translation>向此订阅发送消息可用的最高 QoS。</translation>
    </message>
    <message>
        <source>Requested QoS</source>
        <translation>请求的 QoS</translation>
    </message>
    <message>
        <source>Reason Code</source>
        <translation>原因码</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Will Properties</source>
        <translation>遗嘱属性</translation>
    </message>
    <message>
        <source>Property Length</source>
        <translation>属性长度</translation>
    </message>
    <message>
        <source>Bytes of the properties after this field.</source>
        <translation>此字段之后属性的字节数。</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>标识符</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Unknown property</source>
        <translation>未知属性</translation>
    </message>
    <message>
        <source>The rest of the properties cannot be read: the length of an unknown property is not known.</source>
        <translation>其余属性无法读取：未知属性的长度不得而知。</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
</context>
<context>
    <name>MessageDetails</name>
    <message>
        <source>1: UTF-8 text</source>
        <translation>1：UTF-8 文本</translation>
    </message>
    <message>
        <source>%1: unspecified bytes</source>
        <translation>%1：未指定的字节</translation>
    </message>
    <message>
        <source>first %1 of %2 bytes</source>
        <translation>%2 字节中的前 %1 字节</translation>
    </message>
</context>
<context>
    <name>PacketExchange</name>
    <message>
        <source>QoS %1</source>
        <translation>QoS %1</translation>
    </message>
</context>
<context>
    <name>PacketInfo</name>
    <message>
        <source>Malformed: %1</source>
        <translation>格式错误：%1</translation>
    </message>
    <message>
        <source>Protocol error: %1</source>
        <translation>协议错误：%1</translation>
    </message>
    <message>
        <source>answers #%1</source>
        <translation>应答 #%1</translation>
    </message>
    <message>
        <source>body not kept</source>
        <translation>内容未保存</translation>
    </message>
</context>
<context>
    <name>PacketSpec</name>
    <message>
        <source>Packet type 0 is not used.</source>
        <translation>报文类型 0 不使用。</translation>
    </message>
    <message>
        <source>A client introduces itself: who it is, how it wants to be treated, and its last will.</source>
        <translation>客户端介绍自己：是谁、希望得到怎样的对待，以及它的遗嘱。</translation>
    </message>
    <message>
        <source>The broker accepts or refuses a connection and says what it can do.</source>
        <translation>Broker 接受或拒绝连接，并说明自己的能力。</translation>
    </message>
    <message>
        <source>Carries one Application Message.</source>
        <translation>携带一条应用消息。</translation>
    </message>
    <message>
        <source>Answers a PUBLISH of QoS 1: the message has been taken over.</source>
        <translation>应答 QoS 1 的 PUBLISH：消息已被接管。</translation>
    </message>
    <message>
        <source>First answer to a PUBLISH of QoS 2: the message has been received.</source>
        <translation>对 QoS 2 的 PUBLISH 的第一个应答：消息已收到。</translation>
    </message>
    <message>
        <source>Answers PUBREC: the sender lets go of the message.</source>
        <translation>应答 PUBREC：发送方放手这条消息。</translation>
    </message>
    <message>
        <source>Answers PUBREL: the QoS 2 exchange is complete.</source>
        <translation>应答 PUBREL：QoS 2 的交互完成。</translation>
    </message>
    <message>
        <source>Asks for the messages of one or more Topic Filters.</source>
        <translation>请求一个或多个主题过滤器的消息。</translation>
    </message>
    <message>
        <source>Answers SUBSCRIBE with one code per Topic Filter.</source>
        <translation>应答 SUBSCRIBE，每个主题过滤器一个码。</translation>
    </message>
    <message>
        <source>Gives up subscriptions by their Topic Filters.</source>
        <translation>按主题过滤器取消订阅。</translation>
    </message>
    <message>
        <source>Answers UNSUBSCRIBE.</source>
        <translation>应答 UNSUBSCRIBE。</translation>
    </message>
    <message>
        <source>The client shows that it is alive and asks whether the broker is.</source>
        <translation>客户端表明自己还在，并询问 Broker 是否还在。</translation>
    </message>
    <message>
        <source>The broker answers PINGREQ.</source>
        <translation>Broker 应答 PINGREQ。</translation>
    </message>
    <message>
        <source>The last packet of a connection that is closed on purpose.</source>
        <translation>有意关闭的连接上的最后一个报文。</translation>
    </message>
    <message>
        <source>One step of an enhanced authentication, such as a challenge or its answer.</source>
        <translation>增强认证的一步，例如质询或其应答。</translation>
    </message>
</context>
<context>
    <name>Payload</name>
    <message>
        <source>Not valid JSON: the text is not UTF-8.</source>
        <translation>不是有效的 JSON：文本不是 UTF-8。</translation>
    </message>
    <message>
        <source>a value is expected here</source>
        <translation>此处应为一个值</translation>
    </message>
    <message>
        <source>a member name in quotes is expected here</source>
        <translation>此处应为带引号的成员名</translation>
    </message>
    <message>
        <source>a colon is expected here</source>
        <translation>此处应为冒号</translation>
    </message>
    <message>
        <source>a comma or a closing bracket is expected here</source>
        <translation>此处应为逗号或右括号</translation>
    </message>
    <message>
        <source>this bracket closes nothing that is open</source>
        <translation>这个括号没有对应的左括号</translation>
    </message>
    <message>
        <source>there is text after the end of the value</source>
        <translation>值结束之后还有文本</translation>
    </message>
    <message>
        <source>this is not a JSON number</source>
        <translation>这不是 JSON 数字</translation>
    </message>
    <message>
        <source>this escape is not one of JSON&apos;s</source>
        <translation>这不是 JSON 的转义</translation>
    </message>
    <message>
        <source>a control character must be written as an escape in a string</source>
        <translation>字符串中的控制字符必须写成转义</translation>
    </message>
    <message>
        <source>it is nested deeper than 1000 levels</source>
        <translation>嵌套超过 1000 级</translation>
    </message>
    <message>
        <source>the text ends before the value does</source>
        <translation>值还没有结束，文本就结束了</translation>
    </message>
    <message>
        <source>Not valid JSON, line %1, column %2: %3.</source>
        <translation>不是有效的 JSON，第 %1 行第 %2 列：%3。</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>on/off</source>
        <translation>开/关</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>%1 × %2, guessed</source>
        <translation>%1 × %2，推测</translation>
    </message>
    <message>
        <source>binary</source>
        <translation>二进制</translation>
    </message>
    <message>
        <source>〈empty〉</source>
        <translation>〈空〉</translation>
    </message>
    <message>
        <source>〈binary %1〉 %2</source>
        <translation>〈二进制 %1〉 %2</translation>
    </message>
    <message>
        <source>〈%1 not kept〉</source>
        <translation>〈%1，未保留〉</translation>
    </message>
</context>
<context>
    <name>PayloadDocument</name>
    <message>
        <source>Showing the first %1 of %2.</source>
        <translation>显示 %2 中的前 %1。</translation>
    </message>
</context>
<context>
    <name>PropertySpec</name>
    <message>
        <source>Payload Format Indicator</source>
        <translation>载荷格式指示</translation>
    </message>
    <message>
        <source>The payload is unspecified bytes.</source>
        <translation>载荷是未指定的字节。</translation>
    </message>
    <message>
        <source>Says whether the payload is UTF-8 text or just bytes.</source>
        <translation>说明载荷是 UTF-8 文本还是普通字节。</translation>
    </message>
    <message>
        <source>Message Expiry Interval</source>
        <translation>消息过期间隔</translation>
    </message>
    <message>
        <source>The message does not expire.</source>
        <translation>消息不会过期。</translation>
    </message>
    <message>
        <source>The broker must drop the message for a subscriber once it has waited longer than this, and sends on what is left of it.</source>
        <translation>消息为某个订阅者等待超过这个时间后，Broker 必须丢弃它；转发时只带剩余的时间。</translation>
    </message>
    <message>
        <source>Content Type</source>
        <translation>内容类型</translation>
    </message>
    <message>
        <source>What the payload is, usually a MIME type; sender and receiver agree on the meaning.</source>
        <translation>载荷是什么，通常是 MIME 类型；含义由收发双方约定。</translation>
    </message>
    <message>
        <source>Response Topic</source>
        <translation>响应主题</translation>
    </message>
    <message>
        <source>The message is not a request.</source>
        <translation>此消息不是请求。</translation>
    </message>
    <message>
        <source>Makes the message a request: answers are to be published to this Topic Name.</source>
        <translation>使消息成为请求：应答应发布到这个主题名。</translation>
    </message>
    <message>
        <source>Correlation Data</source>
        <translation>关联数据</translation>
    </message>
    <message>
        <source>The requester needs none.</source>
        <translation>请求方不需要。</translation>
    </message>
    <message>
        <source>Sent back with the answer, so that the requester knows which request it belongs to.</source>
        <translation>随应答送回，使请求方知道它属于哪个请求。</translation>
    </message>
    <message>
        <source>Subscription Identifier</source>
        <translation>订阅标识符</translation>
    </message>
    <message>
        <source>The subscription has no identifier.</source>
        <translation>此订阅没有标识符。</translation>
    </message>
    <message>
        <source>A number the client gives a subscription; the broker adds it to every message sent because of that subscription.</source>
        <translation>客户端给订阅的编号；因该订阅发送的每条消息，Broker 都会带上它。</translation>
    </message>
    <message>
        <source>Session Expiry Interval</source>
        <translation>会话过期间隔</translation>
    </message>
    <message>
        <source>In CONNECT 0: the session ends with the connection. In CONNACK and DISCONNECT: the value of CONNECT holds.</source>
        <translation>在 CONNECT 中为 0：会话随连接结束。在 CONNACK 和 DISCONNECT 中：沿用 CONNECT 的值。</translation>
    </message>
    <message>
        <source>How long the session is kept after the connection has closed; the largest value means for ever.</source>
        <translation>连接关闭后会话保存多久；最大值表示永远。</translation>
    </message>
    <message>
        <source>Assigned Client Identifier</source>
        <translation>分配的客户端标识符</translation>
    </message>
    <message>
        <source>The Client Identifier of CONNECT holds.</source>
        <translation>沿用 CONNECT 的客户端标识符。</translation>
    </message>
    <message>
        <source>The Client Identifier the broker chose because CONNECT had none.</source>
        <translation>CONNECT 没有客户端标识符时，由 Broker 选定。</translation>
    </message>
    <message>
        <source>Server Keep Alive</source>
        <translation>服务器保活时间</translation>
    </message>
    <message>
        <source>The Keep Alive of CONNECT holds.</source>
        <translation>沿用 CONNECT 的保活时间。</translation>
    </message>
    <message>
        <source>The Keep Alive the client must use instead of its own.</source>
        <translation>客户端必须使用的保活时间，取代它自己的。</translation>
    </message>
    <message>
        <source>Authentication Method</source>
        <translation>认证方法</translation>
    </message>
    <message>
        <source>No enhanced authentication.</source>
        <translation>不使用增强认证。</translation>
    </message>
    <message>
        <source>Names the method of enhanced authentication, such as SCRAM-SHA-256.</source>
        <translation>增强认证方法的名称，例如 SCRAM-SHA-256。</translation>
    </message>
    <message>
        <source>Authentication Data</source>
        <translation>认证数据</translation>
    </message>
    <message>
        <source>What the authentication method exchanges; its content is up to the method and never shown.</source>
        <translation>认证方法交换的内容；由该方法决定，从不显示。</translation>
    </message>
    <message>
        <source>Request Problem Information</source>
        <translation>请求问题信息</translation>
    </message>
    <message>
        <source>1: the broker may send them.</source>
        <translation>1：Broker 可以发送。</translation>
    </message>
    <message>
        <source>Whether the broker may explain failures by Reason String and User Properties in any packet.</source>
        <translation>Broker 是否可以在任何报文中用原因字符串和用户属性说明失败。</translation>
    </message>
    <message>
        <source>Will Delay Interval</source>
        <translation>遗嘱延时间隔</translation>
    </message>
    <message>
        <source>0: the will is published at once.</source>
        <translation>0：立即发布遗嘱。</translation>
    </message>
    <message>
        <source>How long the broker waits for the client to come back before it publishes the will.</source>
        <translation>Broker 在发布遗嘱之前等待客户端回来多久。</translation>
    </message>
    <message>
        <source>Request Response Information</source>
        <translation>请求响应信息</translation>
    </message>
    <message>
        <source>0: the broker must not send it.</source>
        <translation>0：Broker 不得发送。</translation>
    </message>
    <message>
        <source>Asks the broker for Response Information in CONNACK.</source>
        <translation>请求 Broker 在 CONNACK 中给出响应信息。</translation>
    </message>
    <message>
        <source>Response Information</source>
        <translation>响应信息</translation>
    </message>
    <message>
        <source>From which the client may build its Response Topics.</source>
        <translation>客户端可据此构造响应主题。</translation>
    </message>
    <message>
        <source>Server Reference</source>
        <translation>服务器参考</translation>
    </message>
    <message>
        <source>Another broker the client may use instead.</source>
        <translation>客户端可以改用的另一个 Broker。</translation>
    </message>
    <message>
        <source>Reason String</source>
        <translation>原因字符串</translation>
    </message>
    <message>
        <source>Text for people that says why; programs must not parse it.</source>
        <translation>写给人看的原因；程序不得解析。</translation>
    </message>
    <message>
        <source>Receive Maximum</source>
        <translation>接收最大值</translation>
    </message>
    <message>
        <source>65535</source>
        <translation>65535</translation>
    </message>
    <message>
        <source>How many messages of QoS 1 and 2 the sender of this property is willing to have unacknowledged at once.</source>
        <translation>此属性的发送方愿意同时有多少条 QoS 1 和 2 的消息未确认。</translation>
    </message>
    <message>
        <source>Topic Alias Maximum</source>
        <translation>主题别名最大值</translation>
    </message>
    <message>
        <source>0: no Topic Alias may be used.</source>
        <translation>0：不得使用主题别名。</translation>
    </message>
    <message>
        <source>The highest Topic Alias the sender of this property accepts.</source>
        <translation>此属性的发送方接受的最大主题别名。</translation>
    </message>
    <message>
        <source>Topic Alias</source>
        <translation>主题别名</translation>
    </message>
    <message>
        <source>The Topic Name counts.</source>
        <translation>以主题名为准。</translation>
    </message>
    <message>
        <source>A number that stands for the Topic Name on this connection and in this direction.</source>
        <translation>在此连接和此方向上代表主题名的编号。</translation>
    </message>
    <message>
        <source>Maximum QoS</source>
        <translation>最大 QoS</translation>
    </message>
    <message>
        <source>2</source>
        <translation>2</translation>
    </message>
    <message>
        <source>The highest QoS the broker lets clients publish with.</source>
        <translation>Broker 允许客户端发布所用的最高 QoS。</translation>
    </message>
    <message>
        <source>Retain Available</source>
        <translation>保留可用</translation>
    </message>
    <message>
        <source>1: retained messages are supported.</source>
        <translation>1：支持保留消息。</translation>
    </message>
    <message>
        <source>Whether the broker supports retained messages.</source>
        <translation>Broker 是否支持保留消息。</translation>
    </message>
    <message>
        <source>User Property</source>
        <translation>用户属性</translation>
    </message>
    <message>
        <source>A name and a value whose meaning is up to the application; may be repeated, order is kept.</source>
        <translation>名称和值，含义由应用决定；可以重复，次序不变。</translation>
    </message>
    <message>
        <source>Maximum Packet Size</source>
        <translation>最大报文长度</translation>
    </message>
    <message>
        <source>No limit but that of the protocol.</source>
        <translation>除协议的限制外没有限制。</translation>
    </message>
    <message>
        <source>The largest packet the sender of this property accepts.</source>
        <translation>此属性的发送方接受的最大报文。</translation>
    </message>
    <message>
        <source>Wildcard Subscription Available</source>
        <translation>通配符订阅可用</translation>
    </message>
    <message>
        <source>1: they are supported.</source>
        <translation>1：支持。</translation>
    </message>
    <message>
        <source>Whether the broker supports wildcards in Topic Filters.</source>
        <translation>Broker 是否支持主题过滤器中的通配符。</translation>
    </message>
    <message>
        <source>Subscription Identifier Available</source>
        <translation>订阅标识符可用</translation>
    </message>
    <message>
        <source>Whether the broker supports Subscription Identifiers.</source>
        <translation>Broker 是否支持订阅标识符。</translation>
    </message>
    <message>
        <source>Shared Subscription Available</source>
        <translation>共享订阅可用</translation>
    </message>
    <message>
        <source>Whether the broker supports shared subscriptions.</source>
        <translation>Broker 是否支持共享订阅。</translation>
    </message>
</context>
<context>
    <name>ReasonSpec</name>
    <message>
        <source>Success</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Done as asked.</source>
        <translation>已照办。</translation>
    </message>
    <message>
        <source>The authentication is complete.</source>
        <translation>认证完成。</translation>
    </message>
    <message>
        <source>Normal disconnection</source>
        <translation>正常断开</translation>
    </message>
    <message>
        <source>The connection is closed on purpose; the will is not published.</source>
        <translation>有意关闭连接；不发布遗嘱。</translation>
    </message>
    <message>
        <source>Granted QoS 0</source>
        <translation>授予 QoS 0</translation>
    </message>
    <message>
        <source>Subscribed; messages come at QoS 0.</source>
        <translation>已订阅；消息以 QoS 0 到来。</translation>
    </message>
    <message>
        <source>Granted QoS 1</source>
        <translation>授予 QoS 1</translation>
    </message>
    <message>
        <source>Subscribed; messages come at QoS 1 at most.</source>
        <translation>已订阅；消息最高以 QoS 1 到来。</translation>
    </message>
    <message>
        <source>Granted QoS 2</source>
        <translation>授予 QoS 2</translation>
    </message>
    <message>
        <source>Subscribed; messages come at any QoS.</source>
        <translation>已订阅；消息可以任何 QoS 到来。</translation>
    </message>
    <message>
        <source>Disconnect with Will Message</source>
        <translation>断开并发布遗嘱</translation>
    </message>
    <message>
        <source>The client leaves but wants its will published.</source>
        <translation>客户端离开，但希望发布其遗嘱。</translation>
    </message>
    <message>
        <source>No matching subscribers</source>
        <translation>没有匹配的订阅者</translation>
    </message>
    <message>
        <source>Accepted, but nobody has subscribed to this topic.</source>
        <translation>已接受，但没有人订阅此主题。</translation>
    </message>
    <message>
        <source>No subscription existed</source>
        <translation>订阅不存在</translation>
    </message>
    <message>
        <source>There was no such subscription to give up.</source>
        <translation>没有可取消的这个订阅。</translation>
    </message>
    <message>
        <source>Continue authentication</source>
        <translation>继续认证</translation>
    </message>
    <message>
        <source>The authentication needs another step.</source>
        <translation>认证还需要下一步。</translation>
    </message>
    <message>
        <source>Re-authenticate</source>
        <translation>重新认证</translation>
    </message>
    <message>
        <source>The client starts a new authentication on the open connection.</source>
        <translation>客户端在已打开的连接上开始新的认证。</translation>
    </message>
    <message>
        <source>Unspecified error</source>
        <translation>未指明的错误</translation>
    </message>
    <message>
        <source>It failed and the sender does not say why, or no other code fits.</source>
        <translation>失败了，发送方没有说明原因，或没有其他合适的码。</translation>
    </message>
    <message>
        <source>Malformed Packet</source>
        <translation>报文格式错误</translation>
    </message>
    <message>
        <source>A packet could not be read by the rules of the standard.</source>
        <translation>报文无法按标准的规则读取。</translation>
    </message>
    <message>
        <source>Protocol Error</source>
        <translation>协议错误</translation>
    </message>
    <message>
        <source>A packet was readable but not allowed there or then.</source>
        <translation>报文可读，但在此处或此时不允许。</translation>
    </message>
    <message>
        <source>Implementation specific error</source>
        <translation>实现特定错误</translation>
    </message>
    <message>
        <source>The packet is valid, but this implementation cannot handle it.</source>
        <translation>报文有效，但此实现无法处理。</translation>
    </message>
    <message>
        <source>Unsupported Protocol Version</source>
        <translation>不支持的协议版本</translation>
    </message>
    <message>
        <source>The broker does not speak this version of MQTT.</source>
        <translation>Broker 不支持此 MQTT 版本。</translation>
    </message>
    <message>
        <source>Client Identifier not valid</source>
        <translation>客户端标识符无效</translation>
    </message>
    <message>
        <source>The broker does not accept this Client Identifier.</source>
        <translation>Broker 不接受此客户端标识符。</translation>
    </message>
    <message>
        <source>Bad User Name or Password</source>
        <translation>用户名或密码错误</translation>
    </message>
    <message>
        <source>The broker does not accept this user name and password.</source>
        <translation>Broker 不接受此用户名和密码。</translation>
    </message>
    <message>
        <source>Not authorized</source>
        <translation>未授权</translation>
    </message>
    <message>
        <source>The client may not do this.</source>
        <translation>客户端不得这样做。</translation>
    </message>
    <message>
        <source>The client may not do what it asked for.</source>
        <translation>客户端不得做它所请求的事。</translation>
    </message>
    <message>
        <source>Server unavailable</source>
        <translation>服务器不可用</translation>
    </message>
    <message>
        <source>The broker is not available.</source>
        <translation>Broker 不可用。</translation>
    </message>
    <message>
        <source>Server busy</source>
        <translation>服务器忙</translation>
    </message>
    <message>
        <source>The broker is busy; try again later.</source>
        <translation>Broker 正忙；请稍后再试。</translation>
    </message>
    <message>
        <source>Banned</source>
        <translation>已封禁</translation>
    </message>
    <message>
        <source>An administrator has shut this client out.</source>
        <translation>管理员已禁止此客户端。</translation>
    </message>
    <message>
        <source>Server shutting down</source>
        <translation>服务器正在关闭</translation>
    </message>
    <message>
        <source>The broker is shutting down.</source>
        <translation>Broker 正在关闭。</translation>
    </message>
    <message>
        <source>Bad authentication method</source>
        <translation>认证方法错误</translation>
    </message>
    <message>
        <source>The authentication method is not supported or not the one in use.</source>
        <translation>认证方法不受支持，或不是正在使用的方法。</translation>
    </message>
    <message>
        <source>Keep Alive timeout</source>
        <translation>保活超时</translation>
    </message>
    <message>
        <source>Nothing was received for one and a half times the Keep Alive.</source>
        <translation>超过保活时间的一倍半没有收到任何内容。</translation>
    </message>
    <message>
        <source>Session taken over</source>
        <translation>会话被接管</translation>
    </message>
    <message>
        <source>Another connection uses the same Client Identifier.</source>
        <translation>另一个连接使用了相同的客户端标识符。</translation>
    </message>
    <message>
        <source>Topic Filter invalid</source>
        <translation>主题过滤器无效</translation>
    </message>
    <message>
        <source>The Topic Filter is well-formed, but not accepted here.</source>
        <translation>主题过滤器格式正确，但此处不接受。</translation>
    </message>
    <message>
        <source>Topic Name invalid</source>
        <translation>主题名无效</translation>
    </message>
    <message>
        <source>The Topic Name is well-formed, but not accepted here.</source>
        <translation>主题名格式正确，但此处不接受。</translation>
    </message>
    <message>
        <source>Packet Identifier in use</source>
        <translation>报文标识符正在使用</translation>
    </message>
    <message>
        <source>The Packet Identifier belongs to another exchange; the session states may differ.</source>
        <translation>此报文标识符属于另一次交互；双方的会话状态可能不同。</translation>
    </message>
    <message>
        <source>Packet Identifier not found</source>
        <translation>报文标识符未找到</translation>
    </message>
    <message>
        <source>The Packet Identifier is not known; after a reconnect this is not an error.</source>
        <translation>此报文标识符未知；在重新连接之后这不是错误。</translation>
    </message>
    <message>
        <source>Receive Maximum exceeded</source>
        <translation>超过接收最大值</translation>
    </message>
    <message>
        <source>More unacknowledged messages than the Receive Maximum allows.</source>
        <translation>未确认的消息多于接收最大值所允许的。</translation>
    </message>
    <message>
        <source>Topic Alias invalid</source>
        <translation>主题别名无效</translation>
    </message>
    <message>
        <source>A Topic Alias of 0 or above the maximum was used.</source>
        <translation>使用了 0 或超过最大值的主题别名。</translation>
    </message>
    <message>
        <source>Packet too large</source>
        <translation>报文过大</translation>
    </message>
    <message>
        <source>A packet was larger than its receiver accepts.</source>
        <translation>报文超过接收方可接受的大小。</translation>
    </message>
    <message>
        <source>Message rate too high</source>
        <translation>消息速率过高</translation>
    </message>
    <message>
        <source>Messages came in too fast.</source>
        <translation>消息来得太快。</translation>
    </message>
    <message>
        <source>Quota exceeded</source>
        <translation>超出配额</translation>
    </message>
    <message>
        <source>A limit of the implementation or of the administrator is reached.</source>
        <translation>达到了实现或管理员设定的限制。</translation>
    </message>
    <message>
        <source>Administrative action</source>
        <translation>管理操作</translation>
    </message>
    <message>
        <source>An administrator closed the connection.</source>
        <translation>管理员关闭了连接。</translation>
    </message>
    <message>
        <source>Payload format invalid</source>
        <translation>载荷格式无效</translation>
    </message>
    <message>
        <source>The payload is not what its Payload Format Indicator says.</source>
        <translation>载荷与其载荷格式指示不符。</translation>
    </message>
    <message>
        <source>Retain not supported</source>
        <translation>不支持保留</translation>
    </message>
    <message>
        <source>The broker does not support retained messages.</source>
        <translation>Broker 不支持保留消息。</translation>
    </message>
    <message>
        <source>QoS not supported</source>
        <translation>不支持的 QoS</translation>
    </message>
    <message>
        <source>The QoS is above the Maximum QoS of the broker.</source>
        <translation>QoS 超过 Broker 的最大 QoS。</translation>
    </message>
    <message>
        <source>Use another server</source>
        <translation>使用其他服务器</translation>
    </message>
    <message>
        <source>The client should use another broker for now.</source>
        <translation>客户端应暂时使用另一个 Broker。</translation>
    </message>
    <message>
        <source>Server moved</source>
        <translation>服务器已迁移</translation>
    </message>
    <message>
        <source>The client should use another broker from now on.</source>
        <translation>客户端今后应使用另一个 Broker。</translation>
    </message>
    <message>
        <source>Shared Subscriptions not supported</source>
        <translation>不支持共享订阅</translation>
    </message>
    <message>
        <source>The broker does not support shared subscriptions.</source>
        <translation>Broker 不支持共享订阅。</translation>
    </message>
    <message>
        <source>Connection rate exceeded</source>
        <translation>超过连接速率</translation>
    </message>
    <message>
        <source>The client connects too often.</source>
        <translation>客户端连接过于频繁。</translation>
    </message>
    <message>
        <source>Maximum connect time</source>
        <translation>达到最长连接时间</translation>
    </message>
    <message>
        <source>The connection has lasted as long as it may.</source>
        <translation>连接已持续到允许的时限。</translation>
    </message>
    <message>
        <source>Subscription Identifiers not supported</source>
        <translation>不支持订阅标识符</translation>
    </message>
    <message>
        <source>The broker does not support Subscription Identifiers.</source>
        <translation>Broker 不支持订阅标识符。</translation>
    </message>
    <message>
        <source>Wildcard Subscriptions not supported</source>
        <translation>不支持通配符订阅</translation>
    </message>
    <message>
        <source>The broker does not support wildcards in Topic Filters.</source>
        <translation>Broker 不支持主题过滤器中的通配符。</translation>
    </message>
    <message>
        <source>Connection accepted</source>
        <translation>连接已接受</translation>
    </message>
    <message>
        <source>The broker accepts the connection.</source>
        <translation>Broker 接受连接。</translation>
    </message>
    <message>
        <source>Unacceptable protocol version</source>
        <translation>不可接受的协议版本</translation>
    </message>
    <message>
        <source>Identifier rejected</source>
        <translation>标识符被拒绝</translation>
    </message>
    <message>
        <source>Bad user name or password</source>
        <translation>用户名或密码错误</translation>
    </message>
    <message>
        <source>The client may not connect.</source>
        <translation>客户端不得连接。</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>The broker refuses the subscription.</source>
        <translation>Broker 拒绝此订阅。</translation>
    </message>
    <message>
        <source>Unknown reason code</source>
        <translation>未知原因码</translation>
    </message>
</context>
<context>
    <name>TopicProblem</name>
    <message>
        <source>Enter a topic; it needs at least one character.</source>
        <translation>请输入主题；至少需要一个字符。</translation>
    </message>
    <message>
        <source>+ and # are for subscriptions; a topic cannot contain them.</source>
        <translation>+ 和 # 用于订阅；主题不能包含它们。</translation>
    </message>
    <message>
        <source>Enter a topic filter; it needs at least one character.</source>
        <translation>请输入主题过滤器；至少需要一个字符。</translation>
    </message>
    <message>
        <source># must stand alone in the last level, as in plant/#.</source>
        <translation># 必须独占最后一级，如 plant/#。</translation>
    </message>
    <message>
        <source>+ must fill a whole level, as in plant/+/state.</source>
        <translation>+ 必须占满一整级，如 plant/+/state。</translation>
    </message>
    <message>
        <source>$share/ needs the name of a group, as in $share/group/plant/#.</source>
        <translation>$share/ 之后需要组名，如 $share/group/plant/#。</translation>
    </message>
    <message>
        <source>The group name after $share/ cannot contain + or #.</source>
        <translation>$share/ 之后的组名不能包含 + 或 #。</translation>
    </message>
    <message>
        <source>$share/group needs a topic filter, as in $share/group/plant/#.</source>
        <translation>$share/group 之后需要主题过滤器，如 $share/group/plant/#。</translation>
    </message>
    <message>
        <source>A topic cannot contain the character U+0000.</source>
        <translation>主题不能包含字符 U+0000。</translation>
    </message>
    <message>
        <source>A topic must be well-formed Unicode text.</source>
        <translation>主题必须是格式正确的 Unicode 文本。</translation>
    </message>
    <message>
        <source>A topic can be at most 65535 bytes long.</source>
        <translation>主题最长 65535 字节。</translation>
    </message>
</context>
<context>
    <name>ValueName</name>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>first delivery</source>
        <translation>首次投递</translation>
    </message>
    <message>
        <source>delivered again</source>
        <translation>再次投递</translation>
    </message>
    <message>
        <source>at most once</source>
        <translation>至多一次</translation>
    </message>
    <message>
        <source>at least once</source>
        <translation>至少一次</translation>
    </message>
    <message>
        <source>exactly once</source>
        <translation>恰好一次</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>保留值</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>send at subscribe</source>
        <translation>订阅时发送</translation>
    </message>
    <message>
        <source>send if the subscription is new</source>
        <translation>新订阅时发送</translation>
    </message>
    <message>
        <source>do not send</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>MQTT 3.1</source>
        <translation>MQTT 3.1</translation>
    </message>
    <message>
        <source>MQTT 3.1.1</source>
        <translation>MQTT 3.1.1</translation>
    </message>
    <message>
        <source>MQTT 5.0</source>
        <translation>MQTT 5.0</translation>
    </message>
</context>
<context>
    <name>WireType</name>
    <message>
        <source>Byte</source>
        <translation>单字节</translation>
    </message>
    <message>
        <source>Two Byte Integer</source>
        <translation>双字节整数</translation>
    </message>
    <message>
        <source>Four Byte Integer</source>
        <translation>四字节整数</translation>
    </message>
    <message>
        <source>Variable Byte Integer</source>
        <translation>变长整数</translation>
    </message>
    <message>
        <source>UTF-8 string</source>
        <translation>UTF-8 字符串</translation>
    </message>
    <message>
        <source>Binary data</source>
        <translation>二进制数据</translation>
    </message>
    <message>
        <source>UTF-8 string pair</source>
        <translation>UTF-8 字符串对</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
</context>
<context>
    <name>mqttscope</name>
    <message>
        <source>Start the local broker with simulated devices and connect to it.</source>
        <translation>启动本地 Broker 和模拟设备并连接到它。</translation>
    </message>
    <message>
        <source>Connect to a broker, for example mqtt://host:1883.</source>
        <translation>连接到 Broker，例如 mqtt://host:1883。</translation>
    </message>
    <message>
        <source>Subscribe to a Topic Filter on that connection; may be repeated.</source>
        <translation>在该连接上订阅一个主题过滤器；可以重复。</translation>
    </message>
    <message>
        <source>Show topics, packets, charts or broker.</source>
        <translation>显示 topics、packets、charts 或 broker 页面。</translation>
    </message>
    <message>
        <source>Leave after so many seconds.</source>
        <translation>若干秒后退出。</translation>
    </message>
    <message>
        <source>Leave after so many messages.</source>
        <translation>收到若干条消息后退出。</translation>
    </message>
    <message>
        <source>Write counters and times to a file when leaving.</source>
        <translation>退出时把计数和时间写入文件。</translation>
    </message>
    <message>
        <source>Speak en or zh_CN.</source>
        <translation>使用 en 或 zh_CN。</translation>
    </message>
    <message>
        <source>Look light, dark or as the system wishes.</source>
        <translation>外观为 light、dark 或跟随系统。</translation>
    </message>
    <message>
        <source>With the demo: write pictures of all pages to a folder and leave.</source>
        <translation>与演示一起：把所有页面的图片写入文件夹后退出。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>%1 expects TLS: this is not a plain MQTT port.</source>
        <translation>%1 要求 TLS：这不是普通的 MQTT 端口。</translation>
    </message>
    <message>
        <source>%1 answers with “%2”: that is no MQTT broker.</source>
        <translation>%1 的应答是“%2”：它不是 MQTT Broker。</translation>
    </message>
    <message>
        <source>Connection refused: nothing listens on %1.</source>
        <translation>连接被拒绝：%1 上没有程序在监听。</translation>
    </message>
    <message>
        <source>Host not found: no address is known for “%1”.</source>
        <translation>找不到主机：“%1”没有已知的地址。</translation>
    </message>
    <message>
        <source>No way to %1: the network or the host cannot be reached.</source>
        <translation>无法到达 %1：网络或主机不可达。</translation>
    </message>
    <message>
        <source>No answer from %1: the connection could not be made in time.</source>
        <translation>%1 没有应答：未能及时建立连接。</translation>
    </message>
    <message>
        <source>Connection lost: %1 cut it in the middle of a packet.</source>
        <translation>连接丢失：%1 在报文中间切断了连接。</translation>
    </message>
    <message>
        <source>%1 closed the connection without answering: is it an MQTT broker, and does it expect TLS?</source>
        <translation>%1 没有应答就关闭了连接：它是 MQTT Broker 吗？是否要求 TLS？</translation>
    </message>
    <message>
        <source>Connection lost: %1 closed it.</source>
        <translation>连接丢失：%1 关闭了连接。</translation>
    </message>
    <message>
        <source>Connection to %1 failed: %2.</source>
        <translation>连接 %1 失败：%2。</translation>
    </message>
    <message>
        <source>%1 accepted the connection but sent no CONNACK in time.</source>
        <translation>%1 接受了连接，但没有及时发送 CONNACK。</translation>
    </message>
    <message>
        <source>Type the address of a broker, for example mqtt://localhost:1883.</source>
        <translation>请输入 Broker 的地址，例如 mqtt://localhost:1883。</translation>
    </message>
    <message>
        <source>This is not an address: expected mqtt://host:port with a port from 1 to 65535.</source>
        <translation>这不是地址：应为 mqtt://主机:端口，端口从 1 到 65535。</translation>
    </message>
    <message>
        <source>The address names no host.</source>
        <translation>地址中没有主机。</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>端口是 1 到 65535 的数字。</translation>
    </message>
    <message>
        <source>An address ends with the port: nothing may follow it.</source>
        <translation>地址以端口结束：其后不能再有内容。</translation>
    </message>
    <message>
        <source>An address contains no spaces.</source>
        <translation>地址中不能有空格。</translation>
    </message>
    <message>
        <source>Explains MQTT packets byte by byte. The version is learnt from a CONNECT among them when it is not given (without one: 3.1.1), who sent a packet from its type where only one side may send it.</source>
        <translation>逐字节解释 MQTT 报文。未给出版本时从其中的 CONNECT 得知（没有 CONNECT 则按 3.1.1）；只有一方可以发送的报文，由其类型得知发送方。</translation>
    </message>
    <message>
        <source>Read the packets as 3.1, 3.1.1 or 5.0.</source>
        <translation>按 3.1、3.1.1 或 5.0 读取报文。</translation>
    </message>
    <message>
        <source>Who sent them: client or broker.</source>
        <translation>发送方：client 或 broker。</translation>
    </message>
    <message>
        <source>Write JSON.</source>
        <translation>输出 JSON。</translation>
    </message>
    <message>
        <source>Read bytes from a file; - is standard input.</source>
        <translation>从文件读取字节；- 表示标准输入。</translation>
    </message>
    <message>
        <source>The bytes in hexadecimal, in as many arguments as you like; - reads them from standard input.</source>
        <translation>十六进制字节，可分成任意多个参数；- 表示从标准输入读取。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read: %2</source>
        <translation>无法读取“%1”：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; at place %2 is not a hexadecimal digit.</source>
        <translation>第 %2 位的“%1”不是十六进制数字。</translation>
    </message>
    <message>
        <source>The number of hexadecimal digits is odd: the last byte is only half there.</source>
        <translation>十六进制数字的个数为奇数：最后一个字节只有一半。</translation>
    </message>
    <message>
        <source>--protocol must be 3.1, 3.1.1 or 5.0.</source>
        <translation>--protocol 必须为 3.1、3.1.1 或 5.0。</translation>
    </message>
    <message>
        <source>--from must be client or broker.</source>
        <translation>--from 必须为 client 或 broker。</translation>
    </message>
    <message>
        <source>decode needs either bytes in hexadecimal or --raw with a file.</source>
        <translation>decode 需要十六进制字节，或带文件的 --raw。</translation>
    </message>
    <message>
        <source>%1 bytes of an incomplete packet remain.</source>
        <translation>剩余 %1 字节，属于一个不完整的报文。</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>from client</source>
        <translation>来自客户端</translation>
    </message>
    <message>
        <source>from broker</source>
        <translation>来自 Broker</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>位于 %1</translation>
    </message>
    <message>
        <source>%1 closed the connection right after the TLS handshake: is it an MQTT broker, and does it demand a client certificate?</source>
        <translation>%1 在 TLS 握手后立即关闭了连接：它是 MQTT Broker 吗？是否要求客户端证书？</translation>
    </message>
    <message>
        <source>%1 accepted the connection but did not finish the TLS handshake in time: is it a TLS port?</source>
        <translation>%1 接受了连接，但没有按时完成 TLS 握手：它是 TLS 端口吗？</translation>
    </message>
    <message>
        <source>The connection goes through a proxy, but the proxy has no host.</source>
        <translation>此连接要经过代理，但没有填写代理的主机。</translation>
    </message>
    <message>
        <source>After unix:// stands the path of a local socket, for example unix:///run/mosquitto.sock.</source>
        <translation>unix:// 之后是本地套接字的路径，例如 unix:///run/mosquitto.sock。</translation>
    </message>
    <message>
        <source>An address contains no control characters.</source>
        <translation>地址中不能有控制字符。</translation>
    </message>
    <message>
        <source>The path of a local socket has at most %1 bytes.</source>
        <translation>本地套接字的路径最多 %1 字节。</translation>
    </message>
    <message>
        <source>An address ends with the port: a path has no meaning without WebSocket.</source>
        <translation>地址以端口结束：没有 WebSocket 时路径没有意义。</translation>
    </message>
    <message>
        <source>An address ends with the path: nothing may follow it.</source>
        <translation>地址以路径结束：其后不能再有内容。</translation>
    </message>
    <message>
        <source>This is too long for an address.</source>
        <translation>作为地址太长了。</translation>
    </message>
    <message>
        <source>An address begins with mqtt://, mqtts://, ws://, wss:// or unix://, or is just host:port.</source>
        <translation>地址以 mqtt://、mqtts://、ws://、wss:// 或 unix:// 开头，或者只是“主机:端口”。</translation>
    </message>
    <message>
        <source>The proxy %1 refuses the connection.</source>
        <translation>代理 %1 拒绝连接。</translation>
    </message>
    <message>
        <source>No address is known for the proxy %1.</source>
        <translation>找不到代理 %1 的地址。</translation>
    </message>
    <message>
        <source>The proxy %1 does not answer.</source>
        <translation>代理 %1 没有应答。</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a user name and a password.</source>
        <translation>代理 %1 要求用户名和密码。</translation>
    </message>
    <message>
        <source>The proxy %1 does not accept this user name and password.</source>
        <translation>代理 %1 不接受此用户名和密码。</translation>
    </message>
    <message>
        <source>%1 does not answer as a SOCKS5 proxy does.</source>
        <translation>%1 的应答不像 SOCKS5 代理。</translation>
    </message>
    <message>
        <source>%1 does not answer as an HTTP proxy does.</source>
        <translation>%1 的应答不像 HTTP 代理。</translation>
    </message>
    <message>
        <source>The proxy %1 closed the connection without passing it on.</source>
        <translation>代理 %1 没有转发就关闭了连接。</translation>
    </message>
    <message>
        <source>The proxy %1 does not allow a connection to %2.</source>
        <translation>代理 %1 不允许连接到 %2。</translation>
    </message>
    <message>
        <source>The proxy %1 knows no address for “%2”.</source>
        <translation>代理 %1 找不到“%2”的地址。</translation>
    </message>
    <message>
        <source>The proxy %1 cannot reach %2.</source>
        <translation>代理 %1 无法到达 %2。</translation>
    </message>
    <message>
        <source>%1 “%2” does not exist.</source>
        <translation>%1“%2”不存在。</translation>
    </message>
    <message>
        <source>%1 “%2” is not a file.</source>
        <translation>%1“%2”不是文件。</translation>
    </message>
    <message>
        <source>%1 “%2” cannot be read: %3.</source>
        <translation>%1“%2”无法读取：%3。</translation>
    </message>
    <message>
        <source>%1 “%2” is empty.</source>
        <translation>%1“%2”是空的。</translation>
    </message>
    <message>
        <source>%1 “%2” is too large to be one.</source>
        <translation>%1“%2”过大，不可能是此类文件。</translation>
    </message>
    <message>
        <source>The CA file</source>
        <translation>CA 文件</translation>
    </message>
    <message>
        <source>The CA file “%1” holds no certificate.</source>
        <translation>CA 文件“%1”中没有证书。</translation>
    </message>
    <message>
        <source>The CA file “%1” holds a certificate that cannot be read.</source>
        <translation>CA 文件“%1”中有一个无法读取的证书。</translation>
    </message>
    <message>
        <source>What the CA file “%1” holds expired on %2.</source>
        <translation>CA 文件“%1”中的证书已于 %2 过期。</translation>
    </message>
    <message>
        <source>The client certificate “%1” is encrypted with RC2, which OpenSSL 3 opens with its legacy provider only: write it anew with “openssl pkcs12 -legacy” and “openssl pkcs12 -export”.</source>
        <translation>客户端证书“%1”用 RC2 加密，OpenSSL 3 只有借助其旧版提供者才能打开：请用“openssl pkcs12 -legacy”和“openssl pkcs12 -export”重新写出。</translation>
    </message>
    <message>
        <source>The client certificate “%1” is neither PEM nor PKCS#12.</source>
        <translation>客户端证书“%1”既不是 PEM 也不是 PKCS#12。</translation>
    </message>
    <message>
        <source>The client certificate “%1” needs its passphrase.</source>
        <translation>客户端证书“%1”需要其口令。</translation>
    </message>
    <message>
        <source>The passphrase does not open the client certificate “%1”.</source>
        <translation>该口令打不开客户端证书“%1”。</translation>
    </message>
    <message>
        <source>“%1” does not hold both a certificate and its key.</source>
        <translation>“%1”没有同时包含证书及其密钥。</translation>
    </message>
    <message>
        <source>The key file</source>
        <translation>密钥文件</translation>
    </message>
    <message>
        <source>“%1” holds no private key in PEM.</source>
        <translation>“%1”中没有 PEM 格式的私钥。</translation>
    </message>
    <message>
        <source>The key in “%1” is encrypted: it needs its passphrase.</source>
        <translation>“%1”中的密钥已加密：需要其口令。</translation>
    </message>
    <message>
        <source>The passphrase does not open the key in “%1”.</source>
        <translation>该口令打不开“%1”中的密钥。</translation>
    </message>
    <message>
        <source>The key in “%1” cannot be read, or is not of the client certificate&apos;s kind.</source>
        <translation>“%1”中的密钥无法读取，或与客户端证书的类型不符。</translation>
    </message>
    <message>
        <source>The client certificate</source>
        <translation>客户端证书</translation>
    </message>
    <message>
        <source>The client certificate “%1” holds no certificate.</source>
        <translation>客户端证书文件“%1”中没有证书。</translation>
    </message>
    <message>
        <source>The cipher “%1” is not known here.</source>
        <translation>这里不认识加密套件“%1”。</translation>
    </message>
    <message>
        <source>None of the ciphers named works with a pre-shared key.</source>
        <translation>所列加密套件都不能用于预共享密钥。</translation>
    </message>
    <message>
        <source>A pre-shared key works up to TLS 1.2 here, and this profile demands TLS 1.3.</source>
        <translation>预共享密钥在这里最高支持 TLS 1.2，而此配置要求 TLS 1.3。</translation>
    </message>
    <message>
        <source>None of the ciphers named is of TLS 1.3, which this profile demands.</source>
        <translation>此配置要求 TLS 1.3，而所列加密套件都不属于它。</translation>
    </message>
    <message>
        <source>TLS is not possible here: Qt finds no OpenSSL on this computer.</source>
        <translation>这里无法使用 TLS：Qt 在此计算机上找不到 OpenSSL。</translation>
    </message>
    <message>
        <source>The pre-shared key for the identity “%1” is missing.</source>
        <translation>缺少身份“%1”的预共享密钥。</translation>
    </message>
    <message>
        <source>%1 does not accept the client certificate: %2.</source>
        <translation>%1 不接受客户端证书：%2。</translation>
    </message>
    <message>
        <source>%1 has another pre-shared key for the identity “%2”.</source>
        <translation>%1 对身份“%2”使用另一个预共享密钥。</translation>
    </message>
    <message>
        <source>%1 found nothing in common: does it accept pre-shared keys over TLS 1.2?</source>
        <translation>%1 找不到共同点：它接受 TLS 1.2 上的预共享密钥吗？</translation>
    </message>
    <message>
        <source>%1 found nothing in common: no cipher or curve that both sides accept.</source>
        <translation>%1 找不到共同点：没有双方都接受的加密套件或曲线。</translation>
    </message>
    <message>
        <source>%1 found nothing in common: it may demand a client certificate, or other ciphers.</source>
        <translation>%1 找不到共同点：它可能要求客户端证书或其他加密套件。</translation>
    </message>
    <message>
        <source>%1 demands a client certificate.</source>
        <translation>%1 要求客户端证书。</translation>
    </message>
    <message>
        <source>it is not sound</source>
        <translation>它有缺陷</translation>
    </message>
    <message>
        <source>it is of the wrong kind</source>
        <translation>它的类型不对</translation>
    </message>
    <message>
        <source>it has been revoked</source>
        <translation>它已被吊销</translation>
    </message>
    <message>
        <source>it has expired, or is not valid yet</source>
        <translation>它已过期或尚未生效</translation>
    </message>
    <message>
        <source>its issuer is not known there</source>
        <translation>对方不认识其颁发者</translation>
    </message>
    <message>
        <source>no more is said</source>
        <translation>没有更多说明</translation>
    </message>
    <message>
        <source>%1 speaks no TLS version that is accepted here: the least is %2.</source>
        <translation>%1 不支持这里接受的 TLS 版本：最低为 %2。</translation>
    </message>
    <message>
        <source>%1 demands stronger ciphers.</source>
        <translation>%1 要求更强的加密套件。</translation>
    </message>
    <message>
        <source>%1 does not know the server name that was asked for.</source>
        <translation>%1 不认识所请求的服务器名称。</translation>
    </message>
    <message>
        <source>%1 does not know the identity “%2”.</source>
        <translation>%1 不认识身份“%2”。</translation>
    </message>
    <message>
        <source>%1 speaks none of the protocols offered (ALPN): %2.</source>
        <translation>%1 不支持所提供的任何协议（ALPN）：%2。</translation>
    </message>
    <message>
        <source>%1 broke the TLS connection off: %2 (alert %3).</source>
        <translation>%1 中断了 TLS 连接：%2（警报 %3）。</translation>
    </message>
    <message>
        <source>%1 answers, but not in TLS: is it a port without encryption?</source>
        <translation>%1 有应答，但不是 TLS：它是未加密的端口吗？</translation>
    </message>
    <message>
        <source>%1 sends a longer chain of certificates than is accepted.</source>
        <translation>%1 发送的证书链超出可接受的长度。</translation>
    </message>
    <message>
        <source>%1 offers a key exchange that is too weak to be safe.</source>
        <translation>%1 提供的密钥交换太弱，不安全。</translation>
    </message>
    <message>
        <source>%1 wants to renegotiate TLS in the old way, which is not safe.</source>
        <translation>%1 想以旧方式重新协商 TLS，这不安全。</translation>
    </message>
    <message>
        <source>TLS with %1 failed: %2.</source>
        <translation>与 %1 的 TLS 失败：%2。</translation>
    </message>
    <message>
        <source>%1 closed the connection during the TLS handshake: is it a TLS port?</source>
        <translation>%1 在 TLS 握手期间关闭了连接：它是 TLS 端口吗？</translation>
    </message>
    <message>
        <source>%1 sends a text frame; MQTT takes binary frames only.</source>
        <translation>%1 发送了文本帧；MQTT 只接受二进制帧。</translation>
    </message>
    <message>
        <source>%1 masks its WebSocket frames, which only a client may.</source>
        <translation>%1 对其 WebSocket 帧做了掩码，只有客户端可以这样做。</translation>
    </message>
    <message>
        <source>%1 sets reserved bits in a WebSocket frame.</source>
        <translation>%1 在 WebSocket 帧中设置了保留位。</translation>
    </message>
    <message>
        <source>%1 sends a WebSocket frame of an unknown kind.</source>
        <translation>%1 发送了未知类型的 WebSocket 帧。</translation>
    </message>
    <message>
        <source>%1 continues a WebSocket message that has not begun.</source>
        <translation>%1 继续了一条尚未开始的 WebSocket 消息。</translation>
    </message>
    <message>
        <source>%1 begins a WebSocket message inside another.</source>
        <translation>%1 在一条 WebSocket 消息之中开始了另一条。</translation>
    </message>
    <message>
        <source>%1 sends a WebSocket frame that is malformed.</source>
        <translation>%1 发送了格式错误的 WebSocket 帧。</translation>
    </message>
    <message>
        <source>%1 closes the WebSocket with a malformed frame.</source>
        <translation>%1 用格式错误的帧关闭了 WebSocket。</translation>
    </message>
    <message>
        <source>No address is known for the host.</source>
        <translation>找不到主机的地址。</translation>
    </message>
    <message>
        <source>Check the spelling of the host. Inside a company network or VPN, check that it is connected; an IP address instead of the name shows whether only the name is missing.</source>
        <translation>检查主机的拼写。若在公司网络或 VPN 中，检查其是否已连接；用 IP 地址代替名称可以看出是否只是名称有问题。</translation>
    </message>
    <message>
        <source>The name server did not answer in time.</source>
        <translation>域名服务器没有及时应答。</translation>
    </message>
    <message>
        <source>Check the network connection of this computer, then try the IP address instead of the name.</source>
        <translation>检查本机的网络连接，然后用 IP 地址代替名称试一试。</translation>
    </message>
    <message>
        <source>Nothing listens at this address and port.</source>
        <translation>此地址和端口上没有程序在监听。</translation>
    </message>
    <message>
        <source>Check the port: 1883 is usual for mqtt, 8883 for mqtts. If it is right, the broker is not running or listens on another address only.</source>
        <translation>检查端口：mqtt 通常是 1883，mqtts 通常是 8883。如果端口正确，则 Broker 没有运行，或者只在其他地址上监听。</translation>
    </message>
    <message>
        <source>There is no way to this address.</source>
        <translation>没有到此地址的路由。</translation>
    </message>
    <message>
        <source>Check the network connection of this computer, the VPN and the address.</source>
        <translation>检查本机的网络连接、VPN 和地址。</translation>
    </message>
    <message>
        <source>The address does not answer.</source>
        <translation>此地址没有应答。</translation>
    </message>
    <message>
        <source>A firewall may drop the connection, or the host is switched off. Try from a computer nearer to the broker.</source>
        <translation>可能是防火墙丢弃了连接，或者主机已关机。从离 Broker 更近的计算机上试一试。</translation>
    </message>
    <message>
        <source>There is no local socket at this path.</source>
        <translation>此路径上没有本地套接字。</translation>
    </message>
    <message>
        <source>Check the path, and that the broker is running with a listener on this socket.</source>
        <translation>检查路径，以及 Broker 是否在运行并监听此套接字。</translation>
    </message>
    <message>
        <source>This user may not open the local socket.</source>
        <translation>当前用户无权打开此本地套接字。</translation>
    </message>
    <message>
        <source>Ask for access to the socket, for example by joining the group that owns it.</source>
        <translation>申请此套接字的访问权限，例如加入拥有它的用户组。</translation>
    </message>
    <message>
        <source>Nobody listens on the local socket.</source>
        <translation>此本地套接字上没有程序在监听。</translation>
    </message>
    <message>
        <source>The file was left behind by a broker that has ended: start the broker again.</source>
        <translation>此文件是已结束的 Broker 留下的：请重新启动 Broker。</translation>
    </message>
    <message>
        <source>Nothing listens at the proxy&apos;s address.</source>
        <translation>代理的地址上没有程序在监听。</translation>
    </message>
    <message>
        <source>Check host and port of the proxy.</source>
        <translation>检查代理的主机和端口。</translation>
    </message>
    <message>
        <source>No address is known for the proxy.</source>
        <translation>找不到代理的地址。</translation>
    </message>
    <message>
        <source>Check the spelling of the proxy&apos;s host.</source>
        <translation>检查代理主机的拼写。</translation>
    </message>
    <message>
        <source>The proxy does not answer in time.</source>
        <translation>代理没有及时应答。</translation>
    </message>
    <message>
        <source>Check host, port and kind of the proxy; it may also be trying in vain to reach the broker.</source>
        <translation>检查代理的主机、端口和类型；也可能是代理正在徒劳地尝试到达 Broker。</translation>
    </message>
    <message>
        <source>The proxy wants a user name and a password, or others.</source>
        <translation>代理要求用户名和密码，或者要求另外的用户名和密码。</translation>
    </message>
    <message>
        <source>Enter the user name in the connection, and the password when it is asked for.</source>
        <translation>在连接中填写用户名，并在询问时输入密码。</translation>
    </message>
    <message>
        <source>The proxy does not reach the broker, or does not want to.</source>
        <translation>代理无法到达 Broker，或者不允许。</translation>
    </message>
    <message>
        <source>Check the broker&apos;s host and port as seen from the proxy, and whether the proxy allows this port.</source>
        <translation>从代理的角度检查 Broker 的主机和端口，以及代理是否允许此端口。</translation>
    </message>
    <message>
        <source>What answers is no such proxy.</source>
        <translation>应答者不是这种代理。</translation>
    </message>
    <message>
        <source>Check the kind of the proxy (SOCKS5 or HTTP) and its port.</source>
        <translation>检查代理的类型（SOCKS5 或 HTTP）及其端口。</translation>
    </message>
    <message>
        <source>The TLS settings of the connection cannot be used.</source>
        <translation>此连接的 TLS 设置无法使用。</translation>
    </message>
    <message>
        <source>The server answers, but not in TLS.</source>
        <translation>服务器有应答，但不是 TLS。</translation>
    </message>
    <message>
        <source>Use the port for TLS (usually 8883), or mqtt:// instead of mqtts:// if the broker has no TLS.</source>
        <translation>使用 TLS 端口（通常是 8883）；如果 Broker 没有 TLS，则用 mqtt:// 代替 mqtts://。</translation>
    </message>
    <message>
        <source>The server closed the connection during the TLS handshake.</source>
        <translation>服务器在 TLS 握手期间关闭了连接。</translation>
    </message>
    <message>
        <source>Check that this is a TLS port, and whether the broker demands a client certificate or another server name.</source>
        <translation>检查这是否是 TLS 端口，以及 Broker 是否要求客户端证书或另一个服务器名称。</translation>
    </message>
    <message>
        <source>The TLS handshake was not finished in time.</source>
        <translation>TLS 握手没有及时完成。</translation>
    </message>
    <message>
        <source>Check that this is a TLS port: a server that waits for plain MQTT says nothing.</source>
        <translation>检查这是否是 TLS 端口：等待明文 MQTT 的服务器不会说话。</translation>
    </message>
    <message>
        <source>The two sides found no TLS they both accept.</source>
        <translation>双方没有找到都接受的 TLS 方式。</translation>
    </message>
    <message>
        <source>The server demands another client certificate, or one at all.</source>
        <translation>服务器要求客户端证书，或者要求另一个客户端证书。</translation>
    </message>
    <message>
        <source>The server does not know this pre-shared key.</source>
        <translation>服务器不认识此预共享密钥。</translation>
    </message>
    <message>
        <source>Check identity and key against the broker&apos;s list.</source>
        <translation>对照 Broker 的列表检查标识和密钥。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid at this time.</source>
        <translation>服务器的证书在此时刻无效。</translation>
    </message>
    <message>
        <source>Check the clock of this computer; if it is right, the broker needs a new certificate.</source>
        <translation>检查本机的时钟；如果时钟正确，则 Broker 需要新证书。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is for another name.</source>
        <translation>服务器的证书属于另一个名称。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate comes from an authority that is not known here.</source>
        <translation>服务器的证书来自此处未知的证书颁发机构。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate does not pass verification.</source>
        <translation>服务器的证书没有通过验证。</translation>
    </message>
    <message>
        <source>The broker needs another certificate; the sentence above says what is wrong with this one.</source>
        <translation>Broker 需要另一个证书；上面的句子说明了此证书的问题。</translation>
    </message>
    <message>
        <source>The WebSocket settings of the connection cannot be used.</source>
        <translation>此连接的 WebSocket 设置无法使用。</translation>
    </message>
    <message>
        <source>Correct path, subprotocol and headers in the connection.</source>
        <translation>更正连接中的路径、子协议和标头。</translation>
    </message>
    <message>
        <source>The web server points to another place.</source>
        <translation>Web 服务器指向另一个地方。</translation>
    </message>
    <message>
        <source>Use the address it names, if you trust it; redirects are not followed.</source>
        <translation>如果信任它，请使用它给出的地址；不会自动跟随重定向。</translation>
    </message>
    <message>
        <source>The web server asks for a login.</source>
        <translation>Web 服务器要求登录。</translation>
    </message>
    <message>
        <source>Add the header it wants to the connection, for example Authorization.</source>
        <translation>在连接中添加它要求的标头，例如 Authorization。</translation>
    </message>
    <message>
        <source>The web server does not allow this WebSocket.</source>
        <translation>Web 服务器不允许此 WebSocket。</translation>
    </message>
    <message>
        <source>Ask whether this address, this path and your network are allowed to connect.</source>
        <translation>询问此地址、此路径和您的网络是否允许连接。</translation>
    </message>
    <message>
        <source>There is nothing at this path.</source>
        <translation>此路径上什么也没有。</translation>
    </message>
    <message>
        <source>Try another path: /mqtt, / and /ws are usual.</source>
        <translation>试试其他路径：常见的有 /mqtt、/ 和 /ws。</translation>
    </message>
    <message>
        <source>A web page answers, not a WebSocket.</source>
        <translation>应答的是网页，而不是 WebSocket。</translation>
    </message>
    <message>
        <source>Check port and path: the WebSocket of the broker usually has a port of its own.</source>
        <translation>检查端口和路径：Broker 的 WebSocket 通常有自己的端口。</translation>
    </message>
    <message>
        <source>The web server refuses the upgrade.</source>
        <translation>Web 服务器拒绝升级。</translation>
    </message>
    <message>
        <source>Check port and path, and try wss:// instead of ws://.</source>
        <translation>检查端口和路径，并用 wss:// 代替 ws:// 试一试。</translation>
    </message>
    <message>
        <source>The web server is in trouble.</source>
        <translation>Web 服务器有故障。</translation>
    </message>
    <message>
        <source>The broker behind the web server may be down: try again later.</source>
        <translation>Web 服务器后面的 Broker 可能已停机：请稍后再试。</translation>
    </message>
    <message>
        <source>The WebSocket is not one for MQTT.</source>
        <translation>此 WebSocket 不是用于 MQTT 的。</translation>
    </message>
    <message>
        <source>Try another path: something else than MQTT lives at this one.</source>
        <translation>试试其他路径：此路径上的不是 MQTT。</translation>
    </message>
    <message>
        <source>The answer does not confirm the WebSocket that was asked for.</source>
        <translation>应答没有确认所请求的 WebSocket。</translation>
    </message>
    <message>
        <source>A cache or proxy may stand between: try wss://, which they cannot change.</source>
        <translation>中间可能有缓存或代理：试试 wss://，它们无法更改它。</translation>
    </message>
    <message>
        <source>What answers is no web server.</source>
        <translation>应答者不是 Web 服务器。</translation>
    </message>
    <message>
        <source>Use the port of the broker&apos;s WebSocket listener, or mqtt:// instead of ws:// for this one.</source>
        <translation>使用 Broker 的 WebSocket 监听端口，或者对此端口用 mqtt:// 代替 ws://。</translation>
    </message>
    <message>
        <source>The server expects TLS.</source>
        <translation>服务器期待 TLS。</translation>
    </message>
    <message>
        <source>Use wss:// instead of ws://.</source>
        <translation>用 wss:// 代替 ws://。</translation>
    </message>
    <message>
        <source>The server closed the connection during the upgrade.</source>
        <translation>服务器在升级期间关闭了连接。</translation>
    </message>
    <message>
        <source>Use the port of the broker&apos;s WebSocket listener: a plain MQTT port closes at once.</source>
        <translation>使用 Broker 的 WebSocket 监听端口：普通 MQTT 端口会立即关闭。</translation>
    </message>
    <message>
        <source>The upgrade was not answered in time.</source>
        <translation>升级请求没有及时得到应答。</translation>
    </message>
    <message>
        <source>Check that this is the port of the broker&apos;s WebSocket listener.</source>
        <translation>检查这是否是 Broker 的 WebSocket 监听端口。</translation>
    </message>
    <message>
        <source>The server does not answer CONNECT.</source>
        <translation>服务器没有应答 CONNECT。</translation>
    </message>
    <message>
        <source>Check that this is a broker&apos;s port; one that expects TLS says nothing to plain MQTT, so try mqtts://.</source>
        <translation>检查这是否是 Broker 的端口；期待 TLS 的端口对明文 MQTT 不作应答，所以试试 mqtts://。</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer.</source>
        <translation>服务器没有应答就关闭了连接。</translation>
    </message>
    <message>
        <source>Try another protocol version, mqtts:// instead of mqtt://, and look into the broker&apos;s log.</source>
        <translation>试试其他协议版本，用 mqtts:// 代替 mqtt://，并查看 Broker 的日志。</translation>
    </message>
    <message>
        <source>Something else than MQTT answers.</source>
        <translation>应答的不是 MQTT。</translation>
    </message>
    <message>
        <source>Check the port; for a web server try ws://.</source>
        <translation>检查端口；如果是 Web 服务器，试试 ws://。</translation>
    </message>
    <message>
        <source>Use mqtts:// instead of mqtt://.</source>
        <translation>用 mqtts:// 代替 mqtt://。</translation>
    </message>
    <message>
        <source>The answer is no sound MQTT.</source>
        <translation>应答不是正确的 MQTT。</translation>
    </message>
    <message>
        <source>Check the port and the protocol version; the packet itself can be seen in Packets after connecting.</source>
        <translation>检查端口和协议版本；连接之后可以在“报文”中看到该报文。</translation>
    </message>
    <message>
        <source>The broker does not accept this version of MQTT.</source>
        <translation>Broker 不接受此 MQTT 版本。</translation>
    </message>
    <message>
        <source>Choose MQTT 3.1.1 instead of 5.0, or the other way round.</source>
        <translation>选择 MQTT 3.1.1 代替 5.0，或者反过来。</translation>
    </message>
    <message>
        <source>The broker does not accept the Client Identifier.</source>
        <translation>Broker 不接受此客户端标识符。</translation>
    </message>
    <message>
        <source>Ask which identifiers are allowed and enter one; this test uses a fresh one, so as not to throw anybody out.</source>
        <translation>询问允许哪些标识符并填写其中一个；此测试使用全新的标识符，以免把别人挤掉。</translation>
    </message>
    <message>
        <source>The broker does not accept user name and password.</source>
        <translation>Broker 不接受用户名和密码。</translation>
    </message>
    <message>
        <source>Check the user name and type the password again; some brokers want a token in its place.</source>
        <translation>检查用户名并重新输入密码；有些 Broker 要求用令牌代替密码。</translation>
    </message>
    <message>
        <source>The broker does not let this client in.</source>
        <translation>Broker 不让此客户端连接。</translation>
    </message>
    <message>
        <source>Enter a user name and a password, or ask whether this user and this Client Identifier may connect.</source>
        <translation>填写用户名和密码，或询问此用户和此客户端标识符是否可以连接。</translation>
    </message>
    <message>
        <source>The broker has banned this client.</source>
        <translation>Broker 已封禁此客户端。</translation>
    </message>
    <message>
        <source>Ask the broker&apos;s operator to lift the ban.</source>
        <translation>请 Broker 的管理员解除封禁。</translation>
    </message>
    <message>
        <source>The broker cannot take another client now.</source>
        <translation>Broker 现在不能再接受客户端。</translation>
    </message>
    <message>
        <source>Try again later; the broker may be starting, overloaded or at its limit of connections.</source>
        <translation>请稍后再试；Broker 可能正在启动、过载或已达到连接数上限。</translation>
    </message>
    <message>
        <source>The broker asks to use another server.</source>
        <translation>Broker 要求使用另一台服务器。</translation>
    </message>
    <message>
        <source>Connect to the server it names, if you trust it.</source>
        <translation>如果信任它，请连接到它给出的服务器。</translation>
    </message>
    <message>
        <source>The broker refuses the connection.</source>
        <translation>Broker 拒绝连接。</translation>
    </message>
    <message>
        <source>The reason stands in the sentence above; the broker&apos;s log often says more.</source>
        <translation>原因见上面的句子；Broker 的日志往往说得更多。</translation>
    </message>
    <message>
        <source>The connection failed.</source>
        <translation>连接失败。</translation>
    </message>
    <message>
        <source>The sentence above is what the operating system says.</source>
        <translation>上面的句子是操作系统给出的说明。</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未到达</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>网络代理</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>MQTT</source>
        <translation>MQTT</translation>
    </message>
    <message>
        <source>The CA file holds a revocation list that cannot be read.</source>
        <translation>CA 文件中有一个无法读取的吊销列表。</translation>
    </message>
    <message>
        <source>The revocation list of “%1” in the CA file is not signed by it.</source>
        <translation>CA 文件中“%1”的吊销列表不是由其签名的。</translation>
    </message>
    <message>
        <source>The revocation list of “%1” in the CA file is out of date.</source>
        <translation>CA 文件中“%1”的吊销列表已过时。</translation>
    </message>
    <message>
        <source>The certificate “%1” has been revoked by “%2”.</source>
        <translation>证书“%1”已被“%2”吊销。</translation>
    </message>
    <message>
        <source>The server&apos;s authentication data is not SCRAM.</source>
        <translation>服务器的认证数据不是 SCRAM。</translation>
    </message>
    <message>
        <source>The server insists on a SCRAM extension this program does not know.</source>
        <translation>服务器坚持使用本程序不认识的 SCRAM 扩展。</translation>
    </message>
    <message>
        <source>The server&apos;s SCRAM nonce does not extend ours: somebody may be in between. The password was not used.</source>
        <translation>服务器的 SCRAM 随机数不是我方随机数的延伸：中间可能有人。密码未被使用。</translation>
    </message>
    <message>
        <source>The server asks for fewer than %1 SCRAM iterations, which would give the password away.</source>
        <translation>服务器要求的 SCRAM 迭代次数少于 %1，这会泄露密码。</translation>
    </message>
    <message>
        <source>The server asks for more than %1 SCRAM iterations.</source>
        <translation>服务器要求的 SCRAM 迭代次数多于 %1。</translation>
    </message>
    <message>
        <source>The server refused the SCRAM proof: user name or password are wrong.</source>
        <translation>服务器拒绝了 SCRAM 证明：用户名或密码错误。</translation>
    </message>
    <message>
        <source>The server could not prove that it knows the password: it is not the one it claims to be.</source>
        <translation>服务器无法证明它知道密码：它并非其所声称的服务器。</translation>
    </message>
    <message>
        <source>Check the files named under Security, and the passphrase of the key.</source>
        <translation>检查“安全”中指定的文件，以及密钥的口令。</translation>
    </message>
    <message>
        <source>Check minimum version, ciphers and ALPN under Security against what the broker offers.</source>
        <translation>对照 Broker 提供的内容，检查“安全”中的最低版本、加密套件和 ALPN。</translation>
    </message>
    <message>
        <source>Choose the client certificate and key issued for this broker under Security.</source>
        <translation>在“安全”中选择为此 Broker 签发的客户端证书和密钥。</translation>
    </message>
    <message>
        <source>Connect by a name that stands in the certificate, or set that one as the server name under Security.</source>
        <translation>用证书中的名称连接，或在“安全”中把该名称设为服务器名称。</translation>
    </message>
    <message>
        <source>Choose the file of the authority that issued it as the CA file under Security.</source>
        <translation>在“安全”中把签发它的机构的文件选为 CA 文件。</translation>
    </message>
    <message>
        <source>The WebSocket path must begin with a slash and hold neither blanks nor letters beyond ASCII.</source>
        <translation>WebSocket 路径必须以斜杠开头，不能有空格，也不能有 ASCII 以外的字符。</translation>
    </message>
    <message>
        <source>The WebSocket subprotocol must be a name without blanks, normally mqtt.</source>
        <translation>WebSocket 子协议必须是没有空格的名称，通常是 mqtt。</translation>
    </message>
    <message>
        <source>The header “%1” cannot be sent: a name without blanks and a value on one line are needed.</source>
        <translation>无法发送标头“%1”：需要没有空格的名称和单行的值。</translation>
    </message>
    <message>
        <source>The header “%1” belongs to the WebSocket itself and cannot be set.</source>
        <translation>标头“%1”属于 WebSocket 本身，不能设置。</translation>
    </message>
    <message>
        <source>Path and headers of the WebSocket together are larger than %1 bytes.</source>
        <translation>WebSocket 的路径和标头合计超过 %1 字节。</translation>
    </message>
    <message>
        <source>%1 expects TLS: use wss:// instead of ws://.</source>
        <translation>%1 期待 TLS：请用 wss:// 代替 ws://。</translation>
    </message>
    <message>
        <source>%1 does not answer as a WebSocket server does: it sends “%2”.</source>
        <translation>%1 的应答不像 WebSocket 服务器：它发送了“%2”。</translation>
    </message>
    <message>
        <source>%1 answers the WebSocket upgrade with more than %2 bytes of headers.</source>
        <translation>%1 用超过 %2 字节的标头应答 WebSocket 升级。</translation>
    </message>
    <message>
        <source>%1 answers the WebSocket upgrade with what is no HTTP.</source>
        <translation>%1 对 WebSocket 升级的应答不是 HTTP。</translation>
    </message>
    <message>
        <source>%1 does not understand the WebSocket upgrade and answers “%2”: does it expect TLS (wss://), or is this no WebSocket port?</source>
        <translation>%1 不理解 WebSocket 升级，应答“%2”：它是否期待 TLS（wss://），或者这不是 WebSocket 端口？</translation>
    </message>
    <message>
        <source>%1 asks for a login before the WebSocket (“%2”): add an Authorization header.</source>
        <translation>%1 在打开 WebSocket 之前要求登录（“%2”）：请添加 Authorization 标头。</translation>
    </message>
    <message>
        <source>%1 does not allow this WebSocket (“%2”).</source>
        <translation>%1 不允许此 WebSocket（“%2”）。</translation>
    </message>
    <message>
        <source>%1 knows no WebSocket at the path %2 (“%3”).</source>
        <translation>%1 在路径 %2 上没有 WebSocket（“%3”）。</translation>
    </message>
    <message>
        <source>%1 asks for another upgrade than a WebSocket of version 13 (“%2”).</source>
        <translation>%1 要求的升级不是版本 13 的 WebSocket（“%2”）。</translation>
    </message>
    <message>
        <source>%1 points to another place, which is not followed: %2.</source>
        <translation>%1 指向另一个地方，不会跟随：%2。</translation>
    </message>
    <message>
        <source>%1 answers with an ordinary web page (“%2”): there is no WebSocket at the path %3.</source>
        <translation>%1 用普通网页应答（“%2”）：路径 %3 上没有 WebSocket。</translation>
    </message>
    <message>
        <source>%1 cannot open the WebSocket now (“%2”).</source>
        <translation>%1 现在无法打开 WebSocket（“%2”）。</translation>
    </message>
    <message>
        <source>%1 refuses the WebSocket upgrade with “%2”.</source>
        <translation>%1 以“%2”拒绝 WebSocket 升级。</translation>
    </message>
    <message>
        <source>%1 switches the protocol, but not to a WebSocket.</source>
        <translation>%1 切换了协议，但不是切换到 WebSocket。</translation>
    </message>
    <message>
        <source>%1 confirms another WebSocket than the one asked for (wrong Sec-WebSocket-Accept): a cache or a proxy stands between.</source>
        <translation>%1 确认的不是所请求的 WebSocket（Sec-WebSocket-Accept 错误）：中间有缓存或代理。</translation>
    </message>
    <message>
        <source>%1 switches on a WebSocket extension nobody asked for: %2.</source>
        <translation>%1 启用了没有请求的 WebSocket 扩展：%2。</translation>
    </message>
    <message>
        <source>%1 opens a WebSocket, but not for the subprotocol %2: something else than MQTT lives at this path.</source>
        <translation>%1 打开了 WebSocket，但不是子协议 %2：此路径上的不是 MQTT。</translation>
    </message>
    <message>
        <source>%1 chooses the subprotocol %2, which was not offered.</source>
        <translation>%1 选择了没有提供的子协议 %2。</translation>
    </message>
    <message>
        <source>The CA file holds a revocation list, but there is no OpenSSL %1 here to read it.</source>
        <translation>CA 文件中含有吊销列表，但本机没有可读取它的 OpenSSL %1。</translation>
    </message>
    <message>
        <source>runs the local broker</source>
        <translation>运行本地 Broker</translation>
    </message>
    <message>
        <source>explains MQTT packets byte by byte</source>
        <translation>逐字节解释 MQTT 报文</translation>
    </message>
    <message>
        <source>publishes messages</source>
        <translation>发布消息</translation>
    </message>
    <message>
        <source>subscribes and prints what arrives</source>
        <translation>订阅并打印收到的内容</translation>
    </message>
    <message>
        <source>%1 opened the WebSocket and closed it without an answer: does an MQTT broker live at this path?</source>
        <translation>%1 打开了 WebSocket，却不作回答就关闭了：这个路径上有 MQTT Broker 吗？</translation>
    </message>
    <message>
        <source>The proxy %1 did not pass the connection on to %2 in time.</source>
        <translation>代理 %1 未能及时把连接转到 %2。</translation>
    </message>
    <message>
        <source>%1 accepted the connection but did not answer the WebSocket upgrade in time: is it a WebSocket port?</source>
        <translation>%1 接受了连接，但未及时应答 WebSocket 升级：这是 WebSocket 端口吗？</translation>
    </message>
    <message>
        <source>The address of the connection cannot be used.</source>
        <translation>连接的地址无法使用。</translation>
    </message>
    <message>
        <source>Correct the host, or the path of the local socket, in the connection.</source>
        <translation>请在连接中更正主机或本地套接字的路径。</translation>
    </message>
    <message>
        <source>The proxy settings of the connection cannot be used.</source>
        <translation>连接的代理设置无法使用。</translation>
    </message>
    <message>
        <source>Enter host and port of the proxy in the connection, or choose none.</source>
        <translation>请在连接中填写代理的主机和端口，或选择不用代理。</translation>
    </message>
    <message>
        <source>The connection has no host.</source>
        <translation>该连接没有主机。</translation>
    </message>
    <message>
        <source>The path of a local socket begins with /, or with @ in the abstract namespace.</source>
        <translation>本地套接字的路径以 / 开头，抽象命名空间中则以 @ 开头。</translation>
    </message>
    <message>
        <source>The host must be a name or an address, without blanks and line breaks.</source>
        <translation>主机必须是名称或地址，不含空格和换行。</translation>
    </message>
</context>
<context>
    <name>mqttscope::AclFile</name>
    <message>
        <source>Line %1 of the access file begins with neither “topic”, “user” nor “pattern”, or ends there.</source>
        <translation>权限文件第 %1 行不是以“topic”、“user”或“pattern”开头，或者其后没有内容。</translation>
    </message>
    <message>
        <source>Line %1 of the access file: %2</source>
        <translation>权限文件第 %1 行：%2</translation>
    </message>
</context>
<context>
    <name>mqttscope::AuthenticationPrompt</name>
    <message>
        <source>The answer is typed in hex</source>
        <translation>以十六进制输入答复</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>认证</translation>
    </message>
    <message>
        <source>%1 asks for authentication data, method “%2”.</source>
        <translation>%1 要求认证数据，方法为“%2”。</translation>
    </message>
    <message>
        <source>As text: %1</source>
        <translation>文本：%1</translation>
    </message>
    <message>
        <source>As hex: %1</source>
        <translation>十六进制：%1</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Pairs of hexadecimal digits are needed.</source>
        <translation>需要成对的十六进制数字。</translation>
    </message>
</context>
<context>
    <name>mqttscope::BottomBar</name>
    <message>
        <source>Connection, protocol version, session</source>
        <translation>连接、协议版本、会话</translation>
    </message>
    <message>
        <source>Round trip of the last PINGREQ</source>
        <translation>最近一次 PINGREQ 的往返时间</translation>
    </message>
    <message>
        <source>Topics seen on this connection</source>
        <translation>此连接上见过的主题</translation>
    </message>
    <message>
        <source>Packets kept, and the memory they use of their budget</source>
        <translation>保存的报文，以及它们在预算中占用的内存</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>session present</source>
        <translation>会话已存在</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Ping %1</source>
        <translation>Ping %1</translation>
    </message>
    <message>
        <source>%1 topics</source>
        <translation>%1 个主题</translation>
    </message>
    <message>
        <source>Capture empty · 0 of %1</source>
        <translation>捕获为空 · 0 / %1</translation>
    </message>
    <message>
        <source>Capture %1 packets · %2 of %3</source>
        <translation>捕获 %1 个报文 · %2 / %3</translation>
    </message>
    <message>
        <source>%1 evicted</source>
        <translation>逐出 %1</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>丢弃 %1</translation>
    </message>
    <message>
        <source>1 topic</source>
        <translation>1 个主题</translation>
    </message>
    <message>
        <source>Capture 1 packet · %1 of %2</source>
        <translation>捕获 1 个报文 · %1 / %2</translation>
    </message>
    <message>
        <source>Packets not recorded because the window could not keep up, packets that left the capture to stay within its budget, and messages kept without their topic because there are too many topics</source>
        <translation>因窗口来不及处理而未记录的报文、为不超出预算而离开捕获的报文，以及因主题过多而未归入主题的消息</translation>
    </message>
    <message>
        <source>%1 without topic</source>
        <translation>%1 条无主题</translation>
    </message>
    <message>
        <source>Messages received and sent per second on the connection chosen; the tool bar has all connections</source>
        <translation>所选连接上每秒收到和发送的消息；工具栏显示所有连接的合计</translation>
    </message>
    <message>
        <source>%1, certificate accepted in spite of errors</source>
        <translation>%1，证书虽有错误仍被接受</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 条等待中</translation>
    </message>
</context>
<context>
    <name>mqttscope::BrokerClientModel</name>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>1 sub</source>
        <translation>1 个订阅</translation>
    </message>
    <message>
        <source>%1 subs</source>
        <translation>%1 个订阅</translation>
    </message>
    <message>
        <source>Messages received from the client</source>
        <translation>从客户端收到的消息</translation>
    </message>
    <message>
        <source>Messages sent to the client</source>
        <translation>发给客户端的消息</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>In</source>
        <translation>收</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>发</translation>
    </message>
    <message>
        <source>Subs</source>
        <translation>订阅</translation>
    </message>
</context>
<context>
    <name>mqttscope::BrokerHost</name>
    <message>
        <source>The local broker cannot listen on port %1: %2.</source>
        <translation>本地 Broker 无法监听端口 %1：%2。</translation>
    </message>
    <message>
        <source>The local broker takes no more clients for now: %1.</source>
        <translation>本地 Broker 暂时不再接受客户端：%1。</translation>
    </message>
</context>
<context>
    <name>mqttscope::BrokerOfferingModel</name>
    <message>
        <source>not sent: default</source>
        <translation>未发送：默认值</translation>
    </message>
    <message>
        <source>Reason Code</source>
        <translation>原因码</translation>
    </message>
    <message>
        <source>Session Present</source>
        <translation>会话已存在</translation>
    </message>
    <message>
        <source>CONNACK flag</source>
        <translation>CONNACK 标志</translation>
    </message>
    <message>
        <source>Whether the broker still had a session of this client.</source>
        <translation>Broker 是否还保有此客户端的会话。</translation>
    </message>
    <message>
        <source>as asked</source>
        <translation>按请求</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
</context>
<context>
    <name>mqttscope::BrokerPage</name>
    <message>
        <source>Clients connected</source>
        <translation>已连接的客户端</translation>
    </message>
    <message>
        <source>Messages in</source>
        <translation>收到的消息</translation>
    </message>
    <message>
        <source>Messages out</source>
        <translation>发出的消息</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>保留消息</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>What the broker offers</source>
        <translation>Broker 提供什么</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>What CONNACK says about the broker appears here once a connection is up.</source>
        <translation>连接建立后，CONNACK 对 Broker 的说明会显示在这里。</translation>
    </message>
    <message>
        <source>$SYS values</source>
        <translation>$SYS 值</translation>
    </message>
    <message>
        <source>What the broker offers · %1</source>
        <translation>Broker 提供什么 · %1</translation>
    </message>
    <message>
        <source>Before MQTT 5.0 CONNACK carries no properties: the broker does not say what it offers.</source>
        <translation>MQTT 5.0 之前的 CONNACK 不带属性：Broker 不说明它提供什么。</translation>
    </message>
    <message>
        <source>$SYS values · %1</source>
        <translation>$SYS 值 · %1</translation>
    </message>
    <message>
        <source>No $SYS values</source>
        <translation>没有 $SYS 值</translation>
    </message>
    <message>
        <source>Many brokers publish how they are below $SYS; a subscription to # does not include it.</source>
        <translation>许多 Broker 在 $SYS 之下发布自身状态；对 # 的订阅不包括它。</translation>
    </message>
    <message>
        <source>Many brokers publish how they are below $SYS once you are connected.</source>
        <translation>许多 Broker 在您连接后会在 $SYS 之下发布自身状态。</translation>
    </message>
    <message>
        <source>Subscribe to $SYS/#</source>
        <translation>订阅 $SYS/#</translation>
    </message>
</context>
<context>
    <name>mqttscope::CertificatePrompt</name>
    <message>
        <source>Certificate of %1</source>
        <translation>%1 的证书</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>颁发者</translation>
    </message>
    <message>
        <source>For</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Accepted before</source>
        <translation>先前接受的</translation>
    </message>
    <message>
        <source>Whoever holds this certificate can read and change everything that is sent. Accept it only after comparing the fingerprint with the broker&apos;s own. It holds for this host and these errors alone.</source>
        <translation>持有此证书者可以读取并更改所发送的一切。请先与 Broker 自身的指纹核对，再接受它。它只对此主机和这些错误有效。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Accept this certificate</source>
        <translation>接受此证书</translation>
    </message>
</context>
<context>
    <name>mqttscope::ChartModel</name>
    <message>
        <source>Plot %1</source>
        <translation>图 %1</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>速率</translation>
    </message>
</context>
<context>
    <name>mqttscope::ChartView</name>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Remove plot</source>
        <translation>移除图</translation>
    </message>
</context>
<context>
    <name>mqttscope::ChartsPage</name>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Follow the present; off, the plots stand still (Space on the plots)</source>
        <translation>跟随当前时间；关闭时图表静止（在图表上按空格键）</translation>
    </message>
    <message>
        <source>10 s</source>
        <translation>10 秒</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>5 min</source>
        <translation>5 分钟</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Fit Y</source>
        <translation>适应 Y</translation>
    </message>
    <message>
        <source>Fit every plot to the values on screen</source>
        <translation>使每个图适应屏幕上的值</translation>
    </message>
    <message>
        <source>Cursors</source>
        <translation>游标</translation>
    </message>
    <message>
        <source>Two cursors measure time and value between them</source>
        <translation>两个游标测量其间的时间和数值</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Add an empty plot for the next series</source>
        <translation>为下一条曲线添加一个空图</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Save the samples on screen as a table</source>
        <translation>把屏幕上的采样保存为表格</translation>
    </message>
    <message>
        <source>PNG…</source>
        <translation>PNG…</translation>
    </message>
    <message>
        <source>Save the plots as a picture</source>
        <translation>把图表保存为图片</translation>
    </message>
    <message>
        <source>Time on screen</source>
        <translation>屏幕上的时间范围</translation>
    </message>
    <message>
        <source>Nothing is plotted yet</source>
        <translation>尚无绘图</translation>
    </message>
    <message>
        <source>Press P on a field on the Topics page, or add a series by its topic and field.</source>
        <translation>在“主题”页的字段上按 P，或按主题和字段添加曲线。</translation>
    </message>
    <message>
        <source>The message of this sample is no longer in the capture.</source>
        <translation>此采样对应的消息已不在捕获中。</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>已保存为“%1”。</translation>
    </message>
    <message>
        <source>Remove plot</source>
        <translation>移除图</translation>
    </message>
    <message>
        <source>Remove a plot and its series; the capture keeps the messages</source>
        <translation>移除一个图及其曲线；捕获保留其消息</translation>
    </message>
    <message>
        <source>Add series</source>
        <translation>添加曲线</translation>
    </message>
    <message>
        <source>Save plots as picture</source>
        <translation>将图表保存为图片</translation>
    </message>
    <message>
        <source>Save samples as table</source>
        <translation>将采样保存为表格</translation>
    </message>
</context>
<context>
    <name>mqttscope::ClientConnection</name>
    <message>
        <source>The connection ended before everything was sent: the last %1 bytes in the capture never left.</source>
        <translation>连接在全部发送之前就结束了：捕获中最后 %1 字节从未发出。</translation>
    </message>
    <message>
        <source>%1 bytes came behind what was no MQTT packet and are not in the capture.</source>
        <translation>在不是 MQTT 报文的内容之后又来了 %1 字节，它们不在捕获中。</translation>
    </message>
    <message>
        <source>A session is kept on disk of another server, Client Identifier or protocol version of this profile; it was left alone.</source>
        <translation>磁盘上保留着此配置在另一服务器、客户端标识符或协议版本下的会话；未作改动。</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) kept from before did not come through: %1</source>
        <translation>
            <numerusform>%n 条先前保留的消息未能送达：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This connection is read-only: %n message(s) kept from before are held back.</source>
        <translation>
            <numerusform>此连接为只读：%n 条先前保留的消息暂不发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>Authenticated again.</source>
        <translation>已重新认证。</translation>
    </message>
</context>
<context>
    <name>mqttscope::CommandLine</name>
    <message>
        <source>There is no use for the argument &quot;%1&quot;.</source>
        <translation>参数“%1”没有用处。</translation>
    </message>
    <message>
        <source>--connect: %1</source>
        <translation>--connect：%1</translation>
    </message>
    <message>
        <source>--subscribe needs --connect.</source>
        <translation>--subscribe 需要 --connect。</translation>
    </message>
    <message>
        <source>--subscribe &quot;%1&quot;: %2</source>
        <translation>--subscribe “%1”：%2</translation>
    </message>
    <message>
        <source>--page must be topics, packets, charts or broker.</source>
        <translation>--page 必须是 topics、packets、charts 或 broker。</translation>
    </message>
    <message>
        <source>--quit-after needs a number of seconds.</source>
        <translation>--quit-after 需要秒数。</translation>
    </message>
    <message>
        <source>--quit-after-messages needs a number of messages.</source>
        <translation>--quit-after-messages 需要消息数。</translation>
    </message>
    <message>
        <source>--language must be en or zh_CN.</source>
        <translation>--language 必须是 en 或 zh_CN。</translation>
    </message>
    <message>
        <source>--theme must be light, dark or system.</source>
        <translation>--theme 必须是 light、dark 或 system。</translation>
    </message>
    <message>
        <source>MQTT Scope: client, local broker and packet inspector for MQTT.</source>
        <translation>MQTT Scope：MQTT 的客户端、本地 Broker 和报文检查器。</translation>
    </message>
    <message>
        <source>Without a window, each with its own --help:</source>
        <translation>不带窗口，各有自己的 --help：</translation>
    </message>
</context>
<context>
    <name>mqttscope::ConnectDoctor</name>
    <message>
        <source>The broker asks for the next answer of the authentication method “%1”: up to here everything works.</source>
        <translation>Broker 要求认证方法“%1”的下一个回答：到此为止一切正常。</translation>
    </message>
    <message>
        <source>Connect, and type the answers it asks for.</source>
        <translation>请连接，并输入它所要求的回答。</translation>
    </message>
</context>
<context>
    <name>mqttscope::ConnectionActions</name>
    <message>
        <source>New connection</source>
        <translation>新建连接</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Deleted the connection %1.</source>
        <translation>已删除连接 %1。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Local broker</source>
        <translation>本地 Broker</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>The password in the address is kept in memory until the program ends, and not saved.</source>
        <translation>地址中的密码只在程序运行期间保存在内存中，不会写入磁盘。</translation>
    </message>
    <message>
        <source>Look at the certificate…</source>
        <translation>查看证书…</translation>
    </message>
    <message>
        <source>Connect there</source>
        <translation>连接到那里</translation>
    </message>
    <message>
        <source>%1: %2 It names another server: %3</source>
        <translation>%1：%2 它指向另一台服务器：%3</translation>
    </message>
    <message>
        <source>“%1” is no address to connect to.</source>
        <translation>“%1”不是可连接的地址。</translation>
    </message>
    <message>
        <source>%1: messages waiting for the connection: %2</source>
        <translation>%1：等待连接的消息：%2</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>不再发送</translation>
    </message>
    <message>
        <source>Diagnose…</source>
        <translation>诊断…</translation>
    </message>
    <message>
        <source>%1: headers, the query of the path, user properties and the authentication method were left out: they were entered for another server.</source>
        <translation>%1：请求头、路径中的查询部分、用户属性和认证方法已被略去：它们是为另一台服务器填写的。</translation>
    </message>
</context>
<context>
    <name>mqttscope::ConnectionChooser</name>
    <message>
        <source>Choose a connection</source>
        <translation>选择连接</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>无连接</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>连接：%1</translation>
    </message>
    <message>
        <source>New connection…</source>
        <translation>新建连接…</translation>
    </message>
</context>
<context>
    <name>mqttscope::ConnectionEditor</name>
    <message>
        <source>New connection</source>
        <translation>新建连接</translation>
    </message>
    <message>
        <source>Edit connection</source>
        <translation>编辑连接</translation>
    </message>
    <message>
        <source>Name of the connection</source>
        <translation>连接的名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Follows the fields; paste an address to fill them in</source>
        <translation>与各字段同步；粘贴地址即可填入字段</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save without connecting</source>
        <translation>保存但不连接</translation>
    </message>
    <message>
        <source>Save and connect</source>
        <translation>保存并连接</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>The connection needs a name.</source>
        <translation>连接需要一个名称。</translation>
    </message>
    <message>
        <source>There are changes that are not saved.</source>
        <translation>有尚未保存的更改。</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Port %1 is one for TLS, and this connection is not encrypted: see Transport.</source>
        <translation>端口 %1 用于 TLS，而此连接未加密：见“传输”。</translation>
    </message>
    <message>
        <source>The password will cross the network for everyone to read: this connection is not encrypted.</source>
        <translation>密码将以任何人都能读取的方式经过网络：此连接未加密。</translation>
    </message>
    <message>
        <source>Diagnose…</source>
        <translation>诊断…</translation>
    </message>
    <message>
        <source>Tries the connection step by step, without saving it</source>
        <translation>逐步尝试连接，不保存</translation>
    </message>
</context>
<context>
    <name>mqttscope::ConnectionListModel</name>
    <message>
        <source>Local broker</source>
        <translation>本地 Broker</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>已断开</translation>
    </message>
    <message>
        <source>Connection failed</source>
        <translation>连接失败</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Waiting for CONNACK</source>
        <translation>等待 CONNACK</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Reconnecting in %1 s</source>
        <translation>%1 秒后重新连接</translation>
    </message>
    <message>
        <source>Disconnecting</source>
        <translation>正在断开</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>could not start</source>
        <translation>无法启动</translation>
    </message>
    <message>
        <source>embedded · 1 client</source>
        <translation>内置 · 1 个客户端</translation>
    </message>
    <message>
        <source>embedded · %1 clients</source>
        <translation>内置 · %1 个客户端</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
</context>
<context>
    <name>mqttscope::ConnectionPanel</name>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>新建连接</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>Start and connect</source>
        <translation>启动并连接</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Stop the local broker</source>
        <translation>停止本地 Broker</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>New connection…</source>
        <translation>新建连接…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
</context>
<context>
    <name>mqttscope::DiagnosisDialog</name>
    <message>
        <source>Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Diagnose the connection</source>
        <translation>诊断连接</translation>
    </message>
    <message>
        <source>Copies steps, times and advice; no passwords are in it</source>
        <translation>复制步骤、时间和建议；其中没有密码</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Everything works: the broker lets this client in.</source>
        <translation>一切正常：Broker 接受此客户端。</translation>
    </message>
</context>
<context>
    <name>mqttscope::DissectionModel</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
</context>
<context>
    <name>mqttscope::Engine</name>
    <message>
        <source>This connection is gone.</source>
        <translation>此连接已不存在。</translation>
    </message>
</context>
<context>
    <name>mqttscope::EnhancedAuth</name>
    <message>
        <source>SCRAM needs a user name without control and invisible characters.</source>
        <translation>SCRAM 需要不含控制字符和不可见字符的用户名。</translation>
    </message>
    <message>
        <source>SCRAM needs a password without control and invisible characters.</source>
        <translation>SCRAM 需要不含控制字符和不可见字符的密码。</translation>
    </message>
    <message>
        <source>The server changed the authentication method midway.</source>
        <translation>服务器中途更换了认证方法。</translation>
    </message>
    <message>
        <source>The server asked %1 times for more authentication data without coming to an end.</source>
        <translation>服务器 %1 次索要更多认证数据而没有结束。</translation>
    </message>
    <message>
        <source>The server sent AUTH although it was not its turn.</source>
        <translation>还没轮到服务器，它却发送了 AUTH。</translation>
    </message>
    <message>
        <source>The server accepted without naming the authentication method agreed on.</source>
        <translation>服务器接受了连接，却没有说明约定的认证方法。</translation>
    </message>
</context>
<context>
    <name>mqttscope::ExchangeView</name>
    <message>
        <source>Exchange</source>
        <translation>交互</translation>
    </message>
    <message>
        <source>from client</source>
        <translation>来自客户端</translation>
    </message>
    <message>
        <source>from broker</source>
        <translation>来自 Broker</translation>
    </message>
    <message>
        <source>Packet %1: %2, %3</source>
        <translation>报文 %1：%2，%3</translation>
    </message>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>尚无应答</translation>
    </message>
</context>
<context>
    <name>mqttscope::FieldTableModel</name>
    <message>
        <source>changed</source>
        <translation>已变化</translation>
    </message>
    <message>
        <source>(payload)</source>
        <translation>（载荷）</translation>
    </message>
    <message>
        <source>plotted</source>
        <translation>已绘图</translation>
    </message>
    <message>
        <source>plot</source>
        <translation>绘图</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Last 60 s</source>
        <translation>最近 60 秒</translation>
    </message>
</context>
<context>
    <name>mqttscope::FieldTableView</name>
    <message>
        <source>Fields of the message</source>
        <translation>消息的字段</translation>
    </message>
</context>
<context>
    <name>mqttscope::FileField</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
</context>
<context>
    <name>mqttscope::FindBox</name>
    <message>
        <source>Find topic…</source>
        <translation>查找主题…</translation>
    </message>
    <message>
        <source>Find topic</source>
        <translation>查找主题</translation>
    </message>
    <message>
        <source>Type part of a topic and press Enter to go to it</source>
        <translation>输入主题的一部分，按回车跳转</translation>
    </message>
    <message>
        <source>No topic found</source>
        <translation>未找到主题</translation>
    </message>
</context>
<context>
    <name>mqttscope::HexView</name>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Bytes %1 to %2: %3</source>
        <translation>字节 %1 至 %2：%3</translation>
    </message>
    <message>
        <source>first %1 of %2 bytes</source>
        <translation>%2 字节中的前 %1 字节</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 字节</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
</context>
<context>
    <name>mqttscope::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Follow the newest message</source>
        <translation>跟随最新消息</translation>
    </message>
    <message>
        <source>Messages of the topic, newest first</source>
        <translation>该主题的消息，最新的在前</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 条消息</translation>
    </message>
    <message>
        <source>gap max %1</source>
        <translation>最大间隔 %1</translation>
    </message>
    <message>
        <source>The longest gap is looked for among the newest 10 000 messages</source>
        <translation>最大间隔在最新的 10 000 条消息中查找</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 条消息</translation>
    </message>
    <message>
        <source>the message shown is older than the rows read</source>
        <translation>所示消息早于已读取的行</translation>
    </message>
</context>
<context>
    <name>mqttscope::LimitsSection</name>
    <message>
        <source>Limits &amp; reconnect</source>
        <translation>限制与重连</translation>
    </message>
    <message>
        <source>Try again when the connection is lost</source>
        <translation>连接丢失后重试</translation>
    </message>
    <message>
        <source>Time to connect</source>
        <translation>连接时限</translation>
    </message>
    <message>
        <source>milliseconds until CONNACK must be there; default 10000</source>
        <translation>毫秒，在此之前必须收到 CONNACK；默认 10000</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>重新连接</translation>
    </message>
    <message>
        <source>default on; a refused password or Client Identifier ends it</source>
        <translation>默认开启；密码或客户端标识符被拒绝时停止</translation>
    </message>
    <message>
        <source>First wait</source>
        <translation>首次等待</translation>
    </message>
    <message>
        <source>milliseconds, doubled after each failure; default 1000</source>
        <translation>毫秒，每次失败后加倍；默认 1000</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>最长等待</translation>
    </message>
    <message>
        <source>milliseconds; default 60000</source>
        <translation>毫秒；默认 60000</translation>
    </message>
    <message>
        <source>reconnects</source>
        <translation>自动重连</translation>
    </message>
    <message>
        <source>stays off</source>
        <translation>不重连</translation>
    </message>
    <message>
        <source>The time to connect</source>
        <translation>连接时限</translation>
    </message>
    <message>
        <source>The first wait</source>
        <translation>首次等待</translation>
    </message>
    <message>
        <source>The longest wait</source>
        <translation>最长等待</translation>
    </message>
    <message>
        <source>The first wait cannot be longer than the longest wait.</source>
        <translation>首次等待不能长于最长等待。</translation>
    </message>
    <message>
        <source>Messages kept offline</source>
        <translation>离线保留的消息</translation>
    </message>
    <message>
        <source>The number of messages kept offline</source>
        <translation>离线保留的消息数量</translation>
    </message>
    <message>
        <source>at QoS 1 and 2, sent when the connection is back; default 1000, 0 = refused</source>
        <translation>QoS 1 和 2，在连接恢复后发送；默认 1000，0 = 拒绝</translation>
    </message>
    <message>
        <source>Memory for them</source>
        <translation>为其保留的内存</translation>
    </message>
    <message>
        <source>KiB of all messages not acknowledged; default 8192</source>
        <translation>所有未确认消息的 KiB 数；默认 8192</translation>
    </message>
    <message>
        <source>The memory for messages kept offline</source>
        <translation>离线保留消息的内存</translation>
    </message>
</context>
<context>
    <name>mqttscope::LocalBrokerPanel</name>
    <message>
        <source>Local broker</source>
        <translation>本地 Broker</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the local broker and disconnect its clients</source>
        <translation>停止本地 Broker 并断开其客户端</translation>
    </message>
    <message>
        <source>any free port</source>
        <translation>任意空闲端口</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Port on 127.0.0.1; 0 takes any free one</source>
        <translation>127.0.0.1 上的端口；0 表示任意空闲端口</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Start a broker on this machine, reachable from this machine only</source>
        <translation>在本机启动 Broker，只有本机可以访问</translation>
    </message>
    <message>
        <source>A broker of your own: point a device or another program at it, and every packet between them shows up under Packets.</source>
        <translation>您自己的 Broker：让设备或其他程序连接它，其间的每个报文都会显示在“报文”页。</translation>
    </message>
    <message>
        <source>No client is connected.</source>
        <translation>没有客户端连接。</translation>
    </message>
    <message>
        <source>Clients of the local broker</source>
        <translation>本地 Broker 的客户端</translation>
    </message>
    <message>
        <source>Simulated devices</source>
        <translation>模拟设备</translation>
    </message>
    <message>
        <source>Devices of different kinds that publish to the local broker</source>
        <translation>向本地 Broker 发布的各种设备</translation>
    </message>
    <message>
        <source>Start them to try everything without a device at hand.</source>
        <translation>启动它们，手边没有设备也能试用一切。</translation>
    </message>
    <message>
        <source>Local broker · %1</source>
        <translation>本地 Broker · %1</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Flood</source>
        <translation>泛洪</translation>
    </message>
    <message>
        <source>Publish as fast as the broker takes it, until pressed again</source>
        <translation>以 Broker 能接受的最快速度发布，直到再次按下</translation>
    </message>
    <message>
        <source>Enter or double-click shows the packets of a client that is connected</source>
        <translation>按 Enter 或双击可查看已连接客户端的报文</translation>
    </message>
    <message>
        <source>dropped from full queues: %1</source>
        <translation>因队列已满而丢弃：%1</translation>
    </message>
    <message>
        <source>too large for a client: %1</source>
        <translation>对客户端过大：%1</translation>
    </message>
    <message>
        <source>expired while waiting: %1</source>
        <translation>等待时过期：%1</translation>
    </message>
    <message>
        <source>not retained, the store is full: %1</source>
        <translation>因存储已满而未保留：%1</translation>
    </message>
    <message>
        <source>Messages %1</source>
        <translation>消息 %1</translation>
    </message>
    <message>
        <source>Since the broker was started</source>
        <translation>自 Broker 启动以来</translation>
    </message>
</context>
<context>
    <name>mqttscope::LocalTransport</name>
    <message>
        <source>There is no local socket at %1.</source>
        <translation>%1 上没有本地套接字。</translation>
    </message>
    <message>
        <source>This user may not open the local socket %1.</source>
        <translation>当前用户无权打开本地套接字 %1。</translation>
    </message>
    <message>
        <source>Nobody listens on the local socket %1.</source>
        <translation>本地套接字 %1 上没有程序在监听。</translation>
    </message>
</context>
<context>
    <name>mqttscope::MainWindow</name>
    <message>
        <source>MQTT Scope</source>
        <translation>MQTT Scope</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Clearing forgets 1 packet, %1. This cannot be undone.</source>
        <translation>清空会丢弃 1 个报文（%1），且无法撤销。</translation>
    </message>
    <message>
        <source>Clearing forgets %1 packets, %2. This cannot be undone.</source>
        <translation>清空会丢弃 %1 个报文（%2），且无法撤销。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
</context>
<context>
    <name>mqttscope::MessageHeader</name>
    <message>
        <source>Show packet</source>
        <translation>查看报文</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Copy the topic</source>
        <translation>复制主题</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>保留消息</translation>
    </message>
    <message>
        <source>Show the bytes of this message on the Packets page</source>
        <translation>在“报文”页显示此消息的字节</translation>
    </message>
    <message>
        <source>Prepare the answer: Response Topic and Correlation Data of this request</source>
        <translation>准备应答：此请求的响应主题和关联数据</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>QoS %1</source>
        <translation>QoS %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>faulty</source>
        <translation>有错误</translation>
    </message>
</context>
<context>
    <name>mqttscope::MessageHistoryModel</name>
    <message>
        <source>no longer in the capture: its memory went to newer packets</source>
        <translation>已不在捕获中：其内存已给了更新的报文</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>Ret</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
</context>
<context>
    <name>mqttscope::MessagePanel</name>
    <message>
        <source>Payload as JSON</source>
        <translation>以 JSON 显示载荷</translation>
    </message>
    <message>
        <source>Payload as text</source>
        <translation>以文本显示载荷</translation>
    </message>
    <message>
        <source>Payload in hexadecimal</source>
        <translation>以十六进制显示载荷</translation>
    </message>
    <message>
        <source>Changes since the message before</source>
        <translation>与前一条消息相比的变化</translation>
    </message>
    <message>
        <source>Press P to plot the selected field.</source>
        <translation>按 P 为选中的字段绘图。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Diff</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Properties (%1)</source>
        <translation>属性 (%1)</translation>
    </message>
    <message>
        <source>Values that changed since the message before</source>
        <translation>与前一条消息相比变化的值</translation>
    </message>
    <message>
        <source>What the payload looks like; MQTT itself does not say</source>
        <translation>载荷看起来是什么；MQTT 本身并不说明</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>The message left the capture; the first %1 of its %2 were kept.</source>
        <translation>消息已离开捕获；保存了其 %2 中的前 %1。</translation>
    </message>
    <message>
        <source>The message left the capture; its payload was kept.</source>
        <translation>消息已离开捕获；其载荷已保存。</translation>
    </message>
    <message>
        <source>This message has left the capture: its memory went to newer packets.</source>
        <translation>此消息已离开捕获：其内存已给了更新的报文。</translation>
    </message>
    <message>
        <source>There is no message before this one to compare with.</source>
        <translation>此前没有可以比较的消息。</translation>
    </message>
    <message>
        <source>%1 of %2 values changed.</source>
        <translation>%2 个值中有 %1 个变化。</translation>
    </message>
    <message>
        <source>Ways to read the payload</source>
        <translation>载荷的查看方式</translation>
    </message>
    <message>
        <source>Properties of the message</source>
        <translation>消息的属性</translation>
    </message>
    <message>
        <source>Newer messages wait while text is selected.</source>
        <translation>选中文本期间，较新的消息暂不显示。</translation>
    </message>
</context>
<context>
    <name>mqttscope::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>mqttscope::NumberField</name>
    <message>
        <source>%1 must be a number from %2 to %3.</source>
        <translation>%1必须是 %2 到 %3 的数字。</translation>
    </message>
</context>
<context>
    <name>mqttscope::PacketInspector</name>
    <message>
        <source>No packet selected</source>
        <translation>未选择报文</translation>
    </message>
    <message>
        <source>Select a row above to see its fields, its bytes and what answered it.</source>
        <translation>在上方选择一行，查看其字段、字节以及对它的应答。</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Fields of the packet</source>
        <translation>报文的字段</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the selected bytes, or the whole packet</source>
        <translation>复制选中的字节，或整个报文</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>交互</translation>
    </message>
    <message>
        <source>This packet is not answered by another one.</source>
        <translation>没有其他报文应答此报文。</translation>
    </message>
    <message>
        <source>Fields · packet %1</source>
        <translation>字段 · 报文 %1</translation>
    </message>
    <message>
        <source>Bytes · %1</source>
        <translation>字节 · %1</translation>
    </message>
    <message>
        <source>Bytes · %1 of %2 kept</source>
        <translation>字节 · 保存了 %2 中的 %1</translation>
    </message>
    <message>
        <source>Exchange · %1 · %2</source>
        <translation>交互 · %1 · %2</translation>
    </message>
    <message>
        <source>Exchange · %1</source>
        <translation>交互 · %1</translation>
    </message>
    <message>
        <source>Bytes as hex</source>
        <translation>字节（十六进制）</translation>
    </message>
    <message>
        <source>Bytes as C array</source>
        <translation>字节（C 数组）</translation>
    </message>
    <message>
        <source>Bytes as text</source>
        <translation>字节（文本）</translation>
    </message>
    <message>
        <source>Fields as text</source>
        <translation>字段（文本）</translation>
    </message>
    <message>
        <source>This packet: %1 [%2]</source>
        <translation>此报文：%1 [%2]</translation>
    </message>
    <message>
        <source>No DISCONNECT answers this faulty packet; its receiver may also just close the Network Connection.</source>
        <translation>没有 DISCONNECT 回应这个有错误的报文；接收方也可以直接关闭网络连接。</translation>
    </message>
</context>
<context>
    <name>mqttscope::PacketListModel</name>
    <message>
        <source>→ client</source>
        <translation>→ 客户端</translation>
    </message>
    <message>
        <source>← broker</source>
        <translation>← Broker</translation>
    </message>
    <message>
        <source>Time since the packet shown before</source>
        <translation>与上一个显示的报文之间的时间</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Δ</source>
        <translation>Δ</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>报文</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
</context>
<context>
    <name>mqttscope::PacketsPage</name>
    <message>
        <source>Filter packets</source>
        <translation>过滤报文</translation>
    </message>
    <message>
        <source>Filter by topic or text, e.g. press-04 or plant/+/status</source>
        <translation>按主题或文本过滤，如 press-04 或 plant/+/status</translation>
    </message>
    <message>
        <source>Words that all must occur in the topic or the Info column; a word with + or # is a Topic Filter (Ctrl+F)</source>
        <translation>主题或信息列中必须全部出现的词；带 + 或 # 的词是主题过滤器 (Ctrl+F)</translation>
    </message>
    <message>
        <source>PUBLISH</source>
        <translation>PUBLISH</translation>
    </message>
    <message>
        <source>Show PUBLISH packets</source>
        <translation>显示 PUBLISH 报文</translation>
    </message>
    <message>
        <source>Acks</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Show PUBACK, PUBREC, PUBREL and PUBCOMP</source>
        <translation>显示 PUBACK、PUBREC、PUBREL 和 PUBCOMP</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Show CONNECT, SUBSCRIBE, DISCONNECT, AUTH and their answers</source>
        <translation>显示 CONNECT、SUBSCRIBE、DISCONNECT、AUTH 及其应答</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Ping</translation>
    </message>
    <message>
        <source>Show PINGREQ and PINGRESP</source>
        <translation>显示 PINGREQ 和 PINGRESP</translation>
    </message>
    <message>
        <source>All connections</source>
        <translation>所有连接</translation>
    </message>
    <message>
        <source>Show the packets of one connection only</source>
        <translation>只显示一个连接的报文</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Keep the newest packet in view (Ctrl+Down)</source>
        <translation>始终显示最新的报文 (Ctrl+Down)</translation>
    </message>
    <message>
        <source>Filtering</source>
        <translation>正在过滤</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Keep what was found so far and go on with new packets</source>
        <translation>保留目前找到的结果，继续处理新报文</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>报文</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Clients of the local broker</source>
        <translation>本地 Broker 的客户端</translation>
    </message>
    <message>
        <source>No packet passes the filter</source>
        <translation>没有报文通过过滤</translation>
    </message>
    <message>
        <source>No packets yet</source>
        <translation>尚无报文</translation>
    </message>
    <message>
        <source>New packets that pass appear here at once.</source>
        <translation>通过过滤的新报文会立即出现在这里。</translation>
    </message>
    <message>
        <source>Connect to a broker, or start the local broker and point a device at it.</source>
        <translation>连接到 Broker，或启动本地 Broker 并让设备连接它。</translation>
    </message>
    <message>
        <source>This is no Topic Filter, so it is looked for as text. %1</source>
        <translation>这不是有效的主题过滤器，因此按文本查找。%1</translation>
    </message>
    <message>
        <source>Show only packets that break the standard (faulty) or report a failure (refused)</source>
        <translation>只显示违反标准（有错误）或报告失败（被拒绝）的报文</translation>
    </message>
    <message>
        <source>%1 faulty</source>
        <translation>%1 个有错误</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 个被拒绝</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除过滤</translation>
    </message>
</context>
<context>
    <name>mqttscope::PasswordFile</name>
    <message>
        <source>Line %1 of the password file is not “name:hash”.</source>
        <translation>密码文件第 %1 行不是“用户名:散列”的形式。</translation>
    </message>
    <message>
        <source>Line %1 of the password file: %2</source>
        <translation>密码文件第 %1 行：%2</translation>
    </message>
    <message>
        <source>the password is not hashed in a way this program knows; “mosquitto_passwd -U FILE” does it.</source>
        <translation>密码未按本程序认识的方式散列；可用“mosquitto_passwd -U FILE”处理。</translation>
    </message>
    <message>
        <source>the number of iterations is not between 1 and %1.</source>
        <translation>迭代次数不在 1 到 %1 之间。</translation>
    </message>
    <message>
        <source>salt or digest are damaged.</source>
        <translation>盐值或摘要已损坏。</translation>
    </message>
</context>
<context>
    <name>mqttscope::PasswordPrompt</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password for %1</source>
        <translation>%1 的密码</translation>
    </message>
    <message>
        <source>Password of %1 for %2</source>
        <translation>%2 上 %1 的密码</translation>
    </message>
    <message>
        <source>Kept in memory until the program ends, never written to disk.</source>
        <translation>保存在内存中直到程序结束，从不写入磁盘。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Passphrase of the key in %1</source>
        <translation>%1 中密钥的口令</translation>
    </message>
    <message>
        <source>Pre-shared key of %1, in hexadecimal digits</source>
        <translation>%1 的预共享密钥（十六进制）</translation>
    </message>
    <message>
        <source>Password of %1 for the proxy %2</source>
        <translation>%1 在网络代理 %2 上的密码</translation>
    </message>
    <message>
        <source>A pre-shared key is typed as pairs of hexadecimal digits.</source>
        <translation>预共享密钥以成对的十六进制数字输入。</translation>
    </message>
    <message>
        <source>First step of the authentication by %1, as text; may stay empty</source>
        <translation>%1 认证的第一步（文本），可以留空</translation>
    </message>
    <message>
        <source>Value of the header %1 for %2</source>
        <translation>%2 的请求头 %1 的值</translation>
    </message>
</context>
<context>
    <name>mqttscope::ProfileStore</name>
    <message>
        <source>The connection was not saved: another program is writing %1. Try again.</source>
        <translation>连接未保存：另一个程序正在写入 %1。请重试。</translation>
    </message>
    <message>
        <source>The connection was not saved: %1 (%2).</source>
        <translation>连接未保存：%1 (%2)。</translation>
    </message>
    <message>
        <source>%1; it is kept as %2 and the list starts empty.</source>
        <translation>%1；它已保存为 %2，列表从空白开始。</translation>
    </message>
    <message>
        <source>%1, and it could not be renamed: %2.</source>
        <translation>%1，并且无法改名：%2。</translation>
    </message>
    <message>
        <source>The file of connections is larger than %1 MiB</source>
        <translation>连接文件大于 %1 MiB</translation>
    </message>
    <message>
        <source>The connections could not be read: %1 (%2).</source>
        <translation>无法读取连接：%1 (%2)。</translation>
    </message>
    <message>
        <source>The file of connections is nested too deeply</source>
        <translation>连接文件嵌套过深</translation>
    </message>
    <message>
        <source>The file of connections is damaged</source>
        <translation>连接文件已损坏</translation>
    </message>
    <message>
        <source>The file of connections was written by a newer version of this program</source>
        <translation>连接文件由本程序的更新版本写成</translation>
    </message>
    <message>
        <source>Connection “%1” had unusable values, which were replaced by their defaults: %2.</source>
        <translation>连接“%1”含有不可用的值，已换成默认值：%2。</translation>
    </message>
    <message>
        <source>%1; it is kept as %2 and the list shown here is written in its place.</source>
        <translation>%1；已另存为 %2，并以此处显示的列表代替它。</translation>
    </message>
    <message>
        <source>The file of connections has an entry that is no connection; it was left out.</source>
        <translation>连接文件中有一项不是连接，已略去。</translation>
    </message>
</context>
<context>
    <name>mqttscope::PropertiesSection</name>
    <message>
        <source>MQTT 5 properties</source>
        <translation>MQTT 5 属性</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Receive Maximum</source>
        <translation>接收最大值</translation>
    </message>
    <message>
        <source>QoS 1 and 2 messages the broker may send before we answer; not sent = 65535</source>
        <translation>我们应答之前 Broker 可以发送的 QoS 1 和 2 消息数；不发送 = 65535</translation>
    </message>
    <message>
        <source>Maximum Packet Size</source>
        <translation>最大报文长度</translation>
    </message>
    <message>
        <source>bytes we accept in one packet; not sent = no limit</source>
        <translation>我们在一个报文中接受的字节数；不发送 = 无限制</translation>
    </message>
    <message>
        <source>Topic Alias Maximum</source>
        <translation>主题别名最大值</translation>
    </message>
    <message>
        <source>aliases the broker may use towards us; not sent = 0, none</source>
        <translation>Broker 可以对我们使用的别名数；不发送 = 0，不使用</translation>
    </message>
    <message>
        <source>Request Problem Information</source>
        <translation>请求问题信息</translation>
    </message>
    <message>
        <source>reason strings and user properties with every answer; not sent = yes</source>
        <translation>每个应答都带原因字符串和用户属性；不发送 = 是</translation>
    </message>
    <message>
        <source>Request Response Information</source>
        <translation>请求响应信息</translation>
    </message>
    <message>
        <source>ask the broker for a base of response topics; not sent = no</source>
        <translation>请求 Broker 给出响应主题的基础；不发送 = 否</translation>
    </message>
    <message>
        <source>5.0 only</source>
        <translation>仅 5.0</translation>
    </message>
    <message>
        <source>Give aliases to the topics published most often</source>
        <translation>为最常发布的主题分配别名</translation>
    </message>
    <message>
        <source>Topic Aliases</source>
        <translation>主题别名</translation>
    </message>
    <message>
        <source>default off; as many as the broker takes</source>
        <translation>默认关闭；数量以 Broker 接受的为限</translation>
    </message>
</context>
<context>
    <name>mqttscope::PropertyEditor</name>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Topic Name for answers</source>
        <translation>用于应答的主题名</translation>
    </message>
    <message>
        <source>sent back with the answer</source>
        <translation>随应答送回</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>0: unspecified bytes</source>
        <translation>0：未指定的字节</translation>
    </message>
    <message>
        <source>1: UTF-8 text</source>
        <translation>1：UTF-8 文本</translation>
    </message>
    <message>
        <source>The correlation data is typed as hexadecimal digits</source>
        <translation>关联数据以十六进制数字输入</translation>
    </message>
    <message>
        <source>User Property</source>
        <translation>用户属性</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Add a User Property</source>
        <translation>添加用户属性</translation>
    </message>
    <message>
        <source>Remove the selected User Property</source>
        <translation>移除选中的用户属性</translation>
    </message>
    <message>
        <source>The Message Expiry Interval is a whole number of seconds from 0 to 4294967295.</source>
        <translation>消息过期间隔是 0 到 4294967295 的整数秒。</translation>
    </message>
    <message>
        <source>The Topic Alias is a number from 1 to 65535.</source>
        <translation>主题别名是 1 到 65535 的数字。</translation>
    </message>
    <message>
        <source>Response Topic: %1</source>
        <translation>响应主题：%1</translation>
    </message>
    <message>
        <source>The Correlation Data is not hexadecimal: two digits make a byte.</source>
        <translation>关联数据不是十六进制：两个数字组成一个字节。</translation>
    </message>
    <message>
        <source>The Correlation Data is longer than 65535 bytes.</source>
        <translation>关联数据超过 65535 字节。</translation>
    </message>
</context>
<context>
    <name>mqttscope::PublishPanel</name>
    <message>
        <source>Retain</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Publish  Ctrl+↵</source>
        <translation>发布  Ctrl+↵</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Topic Name</source>
        <translation>主题名</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>QoS 0: at most once, 1: at least once, 2: exactly once</source>
        <translation>QoS 0：至多一次，1：至少一次，2：恰好一次</translation>
    </message>
    <message>
        <source>QoS 0</source>
        <translation>QoS 0</translation>
    </message>
    <message>
        <source>QoS 1</source>
        <translation>QoS 1</translation>
    </message>
    <message>
        <source>QoS 2</source>
        <translation>QoS 2</translation>
    </message>
    <message>
        <source>The broker keeps the message for later subscribers; an empty payload removes it</source>
        <translation>Broker 为以后的订阅者保存此消息；空载荷将其移除</translation>
    </message>
    <message>
        <source>Payload format</source>
        <translation>载荷格式</translation>
    </message>
    <message>
        <source>How the payload is typed; JSON is checked before it is sent</source>
        <translation>载荷的输入方式；JSON 在发送前会检查</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>This topic is not UTF-8: nothing can be published to it.</source>
        <translation>此主题不是 UTF-8：无法向它发布。</translation>
    </message>
    <message>
        <source>Choose a connection first.</source>
        <translation>请先选择连接。</translation>
    </message>
    <message>
        <source>This connection is read-only: nothing is published on it.</source>
        <translation>此连接为只读：不能在其上发布。</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>未连接。</translation>
    </message>
    <message>
        <source>Type the Topic Name to publish to.</source>
        <translation>请输入要发布到的主题名。</translation>
    </message>
    <message>
        <source>The payload is not hexadecimal: two digits make a byte.</source>
        <translation>载荷不是十六进制：两个数字组成一个字节。</translation>
    </message>
    <message>
        <source>The payload is not Base64.</source>
        <translation>载荷不是 Base64。</translation>
    </message>
    <message>
        <source>Publishes to %1</source>
        <translation>发布到 %1</translation>
    </message>
    <message>
        <source>Properties (%1)</source>
        <translation>属性 (%1)</translation>
    </message>
    <message>
        <source>Properties sent with the message</source>
        <translation>随消息发送的属性</translation>
    </message>
    <message>
        <source>Properties exist in MQTT 5.0 only</source>
        <translation>属性仅存在于 MQTT 5.0</translation>
    </message>
    <message>
        <source>Waiting for %1…</source>
        <translation>正在等待 %1…</translation>
    </message>
    <message>
        <source>The message was not published.</source>
        <translation>消息未发布。</translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation>已发送。</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1，用时 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Connect first.</source>
        <translation>请先连接。</translation>
    </message>
    <message>
        <source>Publish the message to %1 (Ctrl+Enter)</source>
        <translation>把消息发布到 %1 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>到 %1</translation>
    </message>
    <message>
        <source>Not connected: a message at QoS 0 is not kept. Publish at QoS 1 or 2 to have it sent later.</source>
        <translation>未连接：QoS 0 的消息不会保留。以 QoS 1 或 2 发布即可稍后发送。</translation>
    </message>
    <message>
        <source>Not connected: the message will wait for the connection.</source>
        <translation>未连接：消息将等待连接。</translation>
    </message>
    <message>
        <source>Waiting for the connection…</source>
        <translation>正在等待连接…</translation>
    </message>
</context>
<context>
    <name>mqttscope::RateDisplay</name>
    <message>
        <source>Messages received per second over all connections, last minute; the status bar has those of the connection chosen</source>
        <translation>最近一分钟所有连接每秒收到的消息；状态栏显示所选连接的</translation>
    </message>
    <message>
        <source>all: %1 msg/s</source>
        <translation>全部：%1 条/秒</translation>
    </message>
</context>
<context>
    <name>mqttscope::RecentList</name>
    <message>
        <source>Recent</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>连接到 %1</translation>
    </message>
</context>
<context>
    <name>mqttscope::SectionList</name>
    <message>
        <source>Sections</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>has a problem</source>
        <translation>有问题</translation>
    </message>
</context>
<context>
    <name>mqttscope::SecuritySection</name>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA 文件</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer *.der);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>客户端证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.p12 *.pfx);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer *.p12 *.pfx);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key);;All files (*)</source>
        <translation>密钥 (*.pem *.key);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Ask for the passphrase when connecting</source>
        <translation>连接时询问口令</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>This computer&apos;s store</source>
        <translation>此计算机的证书库</translation>
    </message>
    <message>
        <source>CA file only</source>
        <translation>仅 CA 文件</translation>
    </message>
    <message>
        <source>the host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>From the next connection on these certificates are refused again</source>
        <translation>从下次连接起再次拒绝这些证书</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>信任</translation>
    </message>
    <message>
        <source>the broker is always verified, also on reconnect</source>
        <translation>始终验证 Broker，重连时也一样</translation>
    </message>
    <message>
        <source>Server name</source>
        <translation>服务器名称</translation>
    </message>
    <message>
        <source>sent as SNI and verified; default: the host</source>
        <translation>作为 SNI 发送并验证；默认为主机</translation>
    </message>
    <message>
        <source>Accepted in spite of errors</source>
        <translation>虽有错误仍接受</translation>
    </message>
    <message>
        <source>certificates accepted by hand for one host and their errors</source>
        <translation>针对某一主机及其错误手动接受的证书</translation>
    </message>
    <message>
        <source>PEM or PKCS#12; empty = none is sent</source>
        <translation>PEM 或 PKCS#12；空 = 不发送</translation>
    </message>
    <message>
        <source>PEM; empty = it is in the file of the certificate</source>
        <translation>PEM；空 = 在证书文件中</translation>
    </message>
    <message>
        <source>Key passphrase</source>
        <translation>密钥口令</translation>
    </message>
    <message>
        <source>kept in memory for the session, never written</source>
        <translation>本次会话期间保存在内存中，从不写入磁盘</translation>
    </message>
    <message>
        <source>PSK identity</source>
        <translation>PSK 身份</translation>
    </message>
    <message>
        <source>a pre-shared key instead of certificates, over TLS 1.2; the key is asked for when connecting</source>
        <translation>用预共享密钥代替证书，基于 TLS 1.2；连接时询问密钥</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Default order</source>
        <translation>默认顺序</translation>
    </message>
    <message>
        <source>ChaCha20-Poly1305 first</source>
        <translation>ChaCha20-Poly1305 优先</translation>
    </message>
    <message>
        <source>These only</source>
        <translation>仅这些</translation>
    </message>
    <message>
        <source>Minimum version</source>
        <translation>最低版本</translation>
    </message>
    <message>
        <source>default TLS 1.2; nothing older is ever spoken</source>
        <translation>默认 TLS 1.2；从不使用更旧的版本</translation>
    </message>
    <message>
        <source>ALPN</source>
        <translation>ALPN</translation>
    </message>
    <message>
        <source>protocols offered, e.g. x-amzn-mqtt-ca; separated by commas</source>
        <translation>提供的协议，如 x-amzn-mqtt-ca；以逗号分隔</translation>
    </message>
    <message>
        <source>Ciphers</source>
        <translation>加密套件</translation>
    </message>
    <message>
        <source>ChaCha20-Poly1305 first: for devices without AES hardware</source>
        <translation>ChaCha20-Poly1305 优先：适用于没有 AES 硬件的设备</translation>
    </message>
    <message>
        <source>Cipher names</source>
        <translation>套件名称</translation>
    </message>
    <message>
        <source>as OpenSSL writes them, joined by colons</source>
        <translation>按 OpenSSL 的写法，以冒号连接</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>Security: name the CA file, or trust this computer&apos;s store.</source>
        <translation>安全：请指定 CA 文件，或信任此计算机的证书库。</translation>
    </message>
    <message>
        <source>Security: a key needs the client certificate it belongs to.</source>
        <translation>安全：密钥需要其所属的客户端证书。</translation>
    </message>
    <message>
        <source>Security: name the ciphers, or choose the default order.</source>
        <translation>安全：请列出加密套件，或选择默认顺序。</translation>
    </message>
    <message>
        <source>Security: a pre-shared key works up to TLS 1.2, the minimum version cannot be TLS 1.3.</source>
        <translation>安全：预共享密钥最高支持 TLS 1.2，最低版本不能是 TLS 1.3。</translation>
    </message>
    <message>
        <source>Security: an ALPN protocol has at most 255 bytes.</source>
        <translation>安全：ALPN 协议最多 255 字节。</translation>
    </message>
    <message>
        <source>1 certificate</source>
        <translation>1 个证书</translation>
    </message>
    <message>
        <source>%1 certificates</source>
        <translation>%1 个证书</translation>
    </message>
    <message>
        <source>PEM or DER, revocation lists in PEM; replaces the computer&apos;s store</source>
        <translation>PEM 或 DER，吊销列表为 PEM；取代计算机的证书库</translation>
    </message>
</context>
<context>
    <name>mqttscope::SeriesPanel</name>
    <message>
        <source>Series</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Plot a number by its topic and field</source>
        <translation>按主题和字段为一个数字绘图</translation>
    </message>
    <message>
        <source>%1 older or very fast samples are not shown.</source>
        <translation>有 %1 个较旧或过快的采样未显示。</translation>
    </message>
    <message>
        <source>plant/line1/press-04/temperature</source>
        <translation>plant/line1/press-04/temperature</translation>
    </message>
    <message>
        <source>/value, empty = the whole payload</source>
        <translation>/value，留空 = 整个载荷</translation>
    </message>
    <message>
        <source>Plot this number, past messages included</source>
        <translation>为此数字绘图，包括过去的消息</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Name of the series; empty = from its topic</source>
        <translation>曲线的名称；留空 = 取自其主题</translation>
    </message>
    <message>
        <source>Which number of the payload: JSON Pointer, array element, or nothing for the whole payload</source>
        <translation>载荷中的哪个数字：JSON Pointer、数组元素，或留空表示整个载荷</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>折线</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Automatic draws steps as long as every value is 0 or 1</source>
        <translation>只要每个值都是 0 或 1，自动就画成阶梯</translation>
    </message>
    <message>
        <source>Colour of the series</source>
        <translation>曲线的颜色</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Width of the line</source>
        <translation>线的宽度</translation>
    </message>
    <message>
        <source>The plot this series is drawn on</source>
        <translation>此曲线所在的图</translation>
    </message>
    <message>
        <source>Title of the plot; empty = from its first series</source>
        <translation>图的标题；留空 = 取自其第一条曲线</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Stop plotting this series; the capture keeps its messages</source>
        <translation>停止绘制此曲线；捕获保留其消息</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Plot title</source>
        <translation>图标题</translation>
    </message>
    <message>
        <source>Selected series</source>
        <translation>选中的曲线</translation>
    </message>
    <message>
        <source>No message has been seen on this topic yet.</source>
        <translation>此主题上尚未见过消息。</translation>
    </message>
    <message>
        <source>New plot</source>
        <translation>新图</translation>
    </message>
    <message>
        <source>This number is plotted already.</source>
        <translation>此数字已在绘图。</translation>
    </message>
    <message>
        <source>1 older or very fast sample is not shown.</source>
        <translation>有 1 个较早或过快的样本未显示。</translation>
    </message>
    <message>
        <source>whole payload</source>
        <translation>整个载荷</translation>
    </message>
    <message>
        <source>Add series</source>
        <translation>添加曲线</translation>
    </message>
</context>
<context>
    <name>mqttscope::SessionSection</name>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Begin with an empty session</source>
        <translation>以空会话开始</translation>
    </message>
    <message>
        <source>Clean Start</source>
        <translation>全新开始</translation>
    </message>
    <message>
        <source>default on; off = the broker goes on with what it kept for this Client Identifier</source>
        <translation>默认开启；关闭 = Broker 继续使用为此客户端标识符保存的内容</translation>
    </message>
    <message>
        <source>Session Expiry Interval</source>
        <translation>会话过期间隔</translation>
    </message>
    <message>
        <source>seconds the broker keeps the session after the connection ends; default 0, 4294967295 = for ever</source>
        <translation>连接结束后 Broker 保存会话的秒数；默认 0，4294967295 = 永远</translation>
    </message>
    <message>
        <source>Keep Alive</source>
        <translation>保活时间</translation>
    </message>
    <message>
        <source>seconds between signs of life; default 60, 0 = off</source>
        <translation>两次生存信号之间的秒数；默认 60，0 = 关闭</translation>
    </message>
    <message>
        <source>persistent</source>
        <translation>持久</translation>
    </message>
    <message>
        <source>persistent, %1</source>
        <translation>持久，%1</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>清理</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>The Session Expiry Interval</source>
        <translation>会话过期间隔</translation>
    </message>
    <message>
        <source>Continue a session this program does not know</source>
        <translation>接续本程序不认识的会话</translation>
    </message>
    <message>
        <source>Unknown session</source>
        <translation>未知会话</translation>
    </message>
    <message>
        <source>default off, as the standard wants it: the connection is closed when the broker has a session of an earlier run</source>
        <translation>默认关闭，符合标准：Broker 保有此前运行的会话时连接会被关闭</translation>
    </message>
    <message>
        <source>Keep what is under way when the program ends</source>
        <translation>程序结束时保留进行中的消息</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>default off; messages not acknowledged are written to a private file, and the broker is asked to keep the session: for a day, unless an expiry is set</source>
        <translation>默认关闭；未确认的消息写入私有文件，并请 Broker 保留会话：一天，除非设置了过期时间</translation>
    </message>
</context>
<context>
    <name>mqttscope::SessionStore</name>
    <message>
        <source>The session kept on disk is larger than this program reads.</source>
        <translation>磁盘上保留的会话超出本程序的读取上限。</translation>
    </message>
    <message>
        <source>The session kept on disk cannot be read: %1.</source>
        <translation>无法读取磁盘上保留的会话：%1。</translation>
    </message>
    <message>
        <source>The session was kept by a newer version of this program.</source>
        <translation>该会话由本程序的较新版本保存。</translation>
    </message>
    <message>
        <source>The session kept on disk is damaged.</source>
        <translation>磁盘上保留的会话已损坏。</translation>
    </message>
    <message>
        <source>It was set aside as %1.</source>
        <translation>已将其移至 %1。</translation>
    </message>
    <message>
        <source>It stays as %1, and nothing is kept until it is gone.</source>
        <translation>它仍为 %1，在其被移走之前不会保存任何会话。</translation>
    </message>
    <message>
        <source>The session kept on disk could not be removed: %1.</source>
        <translation>无法删除磁盘上保留的会话：%1。</translation>
    </message>
    <message>
        <source>The session is too large to be kept on disk.</source>
        <translation>会话过大，无法保留在磁盘上。</translation>
    </message>
    <message>
        <source>The session could not be kept on disk: %1.</source>
        <translation>无法将会话保留在磁盘上：%1。</translation>
    </message>
</context>
<context>
    <name>mqttscope::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Changes at once; connections and capture stay.</source>
        <translation>立即生效；连接和捕获不受影响。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>外观主题</translation>
    </message>
    <message>
        <source>The system&apos;s wish is followed while the program runs.</source>
        <translation>程序运行时随系统的意愿变化。</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Rows and controls grow with it.</source>
        <translation>行和控件随之变大。</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>捕获</translation>
    </message>
    <message>
        <source>Memory budget</source>
        <translation>内存预算</translation>
    </message>
    <message>
        <source>When it is full the oldest packets leave, and the status bar counts them. Default 512 MiB.</source>
        <translation>预算用满后最旧的报文离开，状态栏会计数。默认 512 MiB。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>MQTT Scope %1, on Qt %2</source>
        <translation>MQTT Scope %1，基于 Qt %2</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Connections file</source>
        <translation>连接文件</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>No telemetry and no account: the program talks to the brokers you name and to nobody else. Passwords are asked per session and never written.</source>
        <translation>没有遥测，也没有账户：程序只与您指定的 Broker 通信。密码每次会话询问，从不写入。</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减少动态效果</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动态效果</translation>
    </message>
    <message>
        <source>Topics do not light up when a message arrives.</source>
        <translation>收到消息时主题不再闪亮。</translation>
    </message>
    <message>
        <source>Leaving this field drops the oldest packets, about %1.</source>
        <translation>离开此字段后将丢弃最旧的报文，约 %1。</translation>
    </message>
    <message>
        <source>GNU General Public License, version 3 or later. Uses Qt, QCustomPlot, simdjson, wslay and OpenSSL.</source>
        <translation>GNU 通用公共许可证第 3 版或更高版本。使用 Qt、QCustomPlot、simdjson、wslay 和 OpenSSL。</translation>
    </message>
</context>
<context>
    <name>mqttscope::SubscriptionModel</name>
    <message>
        <source>Topic Filter</source>
        <translation>主题过滤器</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
</context>
<context>
    <name>mqttscope::SubscriptionPanel</name>
    <message>
        <source>Subscribe</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>取消订阅</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Topic Filter</source>
        <translation>主题过滤器</translation>
    </message>
    <message>
        <source>Topic Filter, e.g. plant/+/status</source>
        <translation>主题过滤器，如 plant/+/status</translation>
    </message>
    <message>
        <source>Highest QoS</source>
        <translation>最高 QoS</translation>
    </message>
    <message>
        <source>The highest QoS the broker delivers with</source>
        <translation>Broker 投递所用的最高 QoS</translation>
    </message>
    <message>
        <source>QoS 0</source>
        <translation>QoS 0</translation>
    </message>
    <message>
        <source>QoS 1</source>
        <translation>QoS 1</translation>
    </message>
    <message>
        <source>QoS 2</source>
        <translation>QoS 2</translation>
    </message>
    <message>
        <source>Subscribe to the Topic Filter</source>
        <translation>订阅此主题过滤器</translation>
    </message>
    <message>
        <source>Unsubscribe from the selected Topic Filter</source>
        <translation>取消订阅选中的主题过滤器</translation>
    </message>
    <message>
        <source>No Local</source>
        <translation>No Local</translation>
    </message>
    <message>
        <source>Messages this client publishes do not come back to it</source>
        <translation>此客户端发布的消息不会回到它自己</translation>
    </message>
    <message>
        <source>Retain As Published</source>
        <translation>按发布保留</translation>
    </message>
    <message>
        <source>The retain flag arrives as it was published, so that the mark is the truth</source>
        <translation>保留标志以发布时的样子到来，使标记真实</translation>
    </message>
    <message>
        <source>Retained Messages</source>
        <translation>保留消息</translation>
    </message>
    <message>
        <source>Send at subscribe</source>
        <translation>订阅时发送</translation>
    </message>
    <message>
        <source>Send if the subscription is new</source>
        <translation>新订阅时发送</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>Subscription Options of MQTT 5.0</source>
        <translation>MQTT 5.0 的订阅选项</translation>
    </message>
    <message>
        <source>Subscription Options</source>
        <translation>订阅选项</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>未连接。</translation>
    </message>
    <message>
        <source>the broker refused it.</source>
        <translation>Broker 拒绝了它。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: 0x%2 %3</source>
        <translation>%1：0x%2 %3</translation>
    </message>
    <message>
        <source>Subscribe anyway</source>
        <translation>仍然订阅</translation>
    </message>
    <message>
        <source>Not connected: nothing can be subscribed to now.</source>
        <translation>未连接：现在无法订阅。</translation>
    </message>
    <message>
        <source>“%1” asks this broker for everything it has, which can be a lot for both sides.</source>
        <translation>“%1”向此 Broker 请求它所有的内容，这对双方都可能很多。</translation>
    </message>
</context>
<context>
    <name>mqttscope::SubscriptionsSection</name>
    <message>
        <source>Subscriptions</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Topic Filter</source>
        <translation>主题过滤器</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>No Local</source>
        <translation>No Local</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>按发布</translation>
    </message>
    <message>
        <source>Retained messages</source>
        <translation>保留消息</translation>
    </message>
    <message>
        <source>MQTT 5.0: do not send back what this connection published</source>
        <translation>MQTT 5.0：不送回此连接发布的消息</translation>
    </message>
    <message>
        <source>MQTT 5.0: forwarded messages keep the RETAIN flag they were published with</source>
        <translation>MQTT 5.0：转发的消息保持其发布时的 RETAIN 标志</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a Topic Filter</source>
        <translation>添加主题过滤器</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the selected Topic Filter</source>
        <translation>移除选中的主题过滤器</translation>
    </message>
    <message>
        <source>Topic Filter &quot;%1&quot;: %2</source>
        <translation>主题过滤器“%1”：%2</translation>
    </message>
    <message>
        <source>Checked: subscribed to when the connection is up</source>
        <translation>勾选：连接建立后订阅</translation>
    </message>
    <message>
        <source>always</source>
        <translation>总是</translation>
    </message>
    <message>
        <source>if new</source>
        <translation>仅新订阅</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
</context>
<context>
    <name>mqttscope::SysModel</name>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>(first %1 of %2 bytes)</source>
        <translation>（%2 字节中的前 %1 字节）</translation>
    </message>
</context>
<context>
    <name>mqttscope::TlsModel</name>
    <message>
        <source>Verification</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>failed, accepted by hand: %1</source>
        <translation>失败，已手动接受：%1</translation>
    </message>
    <message>
        <source>both sides hold the pre-shared key</source>
        <translation>双方持有同一预共享密钥</translation>
    </message>
    <message>
        <source>passed, for %1</source>
        <translation>通过，用于 %1</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>加密套件</translation>
    </message>
    <message>
        <source>ALPN</source>
        <translation>ALPN</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>颁发者证书</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>颁发者</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>%1, expired</source>
        <translation>%1，已过期</translation>
    </message>
    <message>
        <source>%1, %2 days left</source>
        <translation>%1，还剩 %2 天</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>authority expired</source>
        <translation>颁发机构已过期</translation>
    </message>
    <message>
        <source>not valid yet</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>for another host</source>
        <translation>属于另一台主机</translation>
    </message>
    <message>
        <source>names no host</source>
        <translation>未写明主机</translation>
    </message>
    <message>
        <source>signed by itself</source>
        <translation>自签名</translation>
    </message>
    <message>
        <source>unknown issuer</source>
        <translation>颁发者未知</translation>
    </message>
    <message>
        <source>key too short</source>
        <translation>密钥过短</translation>
    </message>
    <message>
        <source>broken hash</source>
        <translation>散列算法已被攻破</translation>
    </message>
    <message>
        <source>issuer is no authority</source>
        <translation>颁发者不是颁发机构</translation>
    </message>
    <message>
        <source>wrong signature</source>
        <translation>签名错误</translation>
    </message>
    <message>
        <source>unreadable validity</source>
        <translation>有效期无法读取</translation>
    </message>
    <message>
        <source>chain too long</source>
        <translation>证书链过长</translation>
    </message>
    <message>
        <source>not meant for servers</source>
        <translation>不用于服务器</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>已吊销</translation>
    </message>
    <message>
        <source>revocation list out of date</source>
        <translation>吊销列表已过期</translation>
    </message>
    <message>
        <source>revocation list cannot be used</source>
        <translation>吊销列表无法使用</translation>
    </message>
    <message>
        <source>marked as not to be trusted</source>
        <translation>被标记为不可信</translation>
    </message>
    <message>
        <source>does not fit its issuer</source>
        <translation>与其颁发者不符</translation>
    </message>
    <message>
        <source>no certificate</source>
        <translation>没有证书</translation>
    </message>
    <message>
        <source>does not pass the library&apos;s checks</source>
        <translation>未通过 TLS 库的检查</translation>
    </message>
</context>
<context>
    <name>mqttscope::TlsTransport</name>
    <message>
        <source>The key of the client certificate “%1” does not belong to it.</source>
        <translation>客户端证书“%1”的密钥与之不符。</translation>
    </message>
</context>
<context>
    <name>mqttscope::TopicDelegate</name>
    <message>
        <source>silent now</source>
        <translation>现在安静</translation>
    </message>
    <message>
        <source>R: the broker keeps a Retained Message</source>
        <translation>R：Broker 保存着一条保留消息</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 条消息</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 条消息</translation>
    </message>
    <message>
        <source>Number at the end: messages of this topic and below, %1</source>
        <translation>行尾数字：此主题及其下级的消息数，%1</translation>
    </message>
</context>
<context>
    <name>mqttscope::TopicTreeModel</name>
    <message numerus="yes">
        <source>%n more here: narrow the filter to see them</source>
        <translation>
            <numerusform>此处还有 %n 个：缩小过滤范围即可看到</numerusform>
        </translation>
    </message>
    <message>
        <source>(empty level)</source>
        <translation>（空级）</translation>
    </message>
    <message>
        <source>%1, value %2, messages: %3</source>
        <translation>%1，值 %2，消息数：%3</translation>
    </message>
    <message>
        <source>%1, messages below: %2</source>
        <translation>%1，下级消息数：%2</translation>
    </message>
</context>
<context>
    <name>mqttscope::TopicTreeView</name>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>mqttscope::TopicsPage</name>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Subscriptions of this connection</source>
        <translation>此连接的订阅</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Close all levels</source>
        <translation>收起所有级</translation>
    </message>
    <message>
        <source>Filter: plant/+/press-04/#</source>
        <translation>过滤：plant/+/press-04/#</translation>
    </message>
    <message>
        <source>Filter topics</source>
        <translation>过滤主题</translation>
    </message>
    <message>
        <source>No message was published to this level itself. Choose a topic below it.</source>
        <translation>没有消息发布到这一级本身。请选择其下的主题。</translation>
    </message>
    <message>
        <source>No topic selected</source>
        <translation>未选择主题</translation>
    </message>
    <message>
        <source>Choose a topic on the left to see its messages, fields and history.</source>
        <translation>在左侧选择主题，查看其消息、字段和历史。</translation>
    </message>
    <message>
        <source>Connected, but not subscribed to anything</source>
        <translation>已连接，但没有任何订阅</translation>
    </message>
    <message>
        <source>Subscribe to see messages. Nothing is asked of the broker until you say so.</source>
        <translation>订阅后即可看到消息。在您要求之前，不会向 Broker 请求任何内容。</translation>
    </message>
    <message>
        <source>Subscribe…</source>
        <translation>订阅…</translation>
    </message>
    <message>
        <source>Waiting for the first message</source>
        <translation>等待第一条消息</translation>
    </message>
    <message>
        <source>Nothing has been published to the subscribed topics yet.</source>
        <translation>已订阅的主题上尚无发布。</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Connect to see what is being published.</source>
        <translation>连接后即可看到正在发布的内容。</translation>
    </message>
    <message>
        <source>No connection chosen</source>
        <translation>未选择连接</translation>
    </message>
    <message>
        <source>Choose a connection on the left, or create one, and connect.</source>
        <translation>在左侧选择或新建一个连接，然后连接。</translation>
    </message>
    <message>
        <source>Copy topic</source>
        <translation>复制主题</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>复制值</translation>
    </message>
    <message>
        <source>Plot or remove from plots</source>
        <translation>绘图或从图中移除</translation>
    </message>
    <message>
        <source>Publish to it</source>
        <translation>向其发布</translation>
    </message>
    <message>
        <source>Unsubscribe from the subtree</source>
        <translation>取消订阅此子树</translation>
    </message>
    <message>
        <source>Subscribe to the subtree</source>
        <translation>订阅此子树</translation>
    </message>
    <message>
        <source>A Topic Filter with + or #, or text to find in topics and values (Ctrl+F)</source>
        <translation>带 + 或 # 的主题过滤器，或要在主题和值中查找的文本（Ctrl+F）</translation>
    </message>
    <message>
        <source>Show all topics again</source>
        <translation>重新显示所有主题</translation>
    </message>
    <message>
        <source>This is no Topic Filter, so it is looked for as text. %1</source>
        <translation>这不是有效的主题过滤器，因此按文本查找。%1</translation>
    </message>
    <message>
        <source>No topic matches</source>
        <translation>没有匹配的主题</translation>
    </message>
    <message>
        <source>1 topic matches</source>
        <translation>1 个主题匹配</translation>
    </message>
    <message>
        <source>%1 topics match</source>
        <translation>%1 个主题匹配</translation>
    </message>
    <message>
        <source>Copy value as hex</source>
        <translation>以十六进制复制值</translation>
    </message>
    <message>
        <source>(first %1 of %2)</source>
        <translation>（%2 中的前 %1）</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除过滤</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
</context>
<context>
    <name>mqttscope::UserPropertyTable</name>
    <message>
        <source>User Property</source>
        <translation>用户属性</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Remove the selected row</source>
        <translation>删除所选行</translation>
    </message>
</context>
<context>
    <name>mqttscope::Verdict</name>
    <message>
        <source>The certificate “%1” names no host in a Subject Alternative Name: its Common Name does not prove that it is for “%2”.</source>
        <translation>证书“%1”的主题备用名称中没有主机：其通用名称不能证明它用于“%2”。</translation>
    </message>
    <message>
        <source>The certificate “%1” is for %2, not for “%3”.</source>
        <translation>证书“%1”用于 %2，而不是“%3”。</translation>
    </message>
    <message>
        <source>The key of the certificate “%1” is too short: %2 bits.</source>
        <translation>证书“%1”的密钥太短：%2 位。</translation>
    </message>
    <message>
        <source>The certificate “%1” is signed with a broken hash (SHA-1 or MD5).</source>
        <translation>证书“%1”用已被攻破的散列（SHA-1 或 MD5）签名。</translation>
    </message>
    <message>
        <source>The certificate “%1” expired on %2.</source>
        <translation>证书“%1”已于 %2 过期。</translation>
    </message>
    <message>
        <source>The certificate “%1” is valid from %2 on; this computer&apos;s clock says %3.</source>
        <translation>证书“%1”自 %2 起有效；此计算机的时钟为 %3。</translation>
    </message>
    <message>
        <source>The signature of the certificate “%1” is wrong.</source>
        <translation>证书“%1”的签名不正确。</translation>
    </message>
    <message>
        <source>The certificate “%1” has an unreadable validity.</source>
        <translation>证书“%1”的有效期无法读取。</translation>
    </message>
    <message>
        <source>The chain below the certificate “%1” is longer than it allows.</source>
        <translation>证书“%1”之下的证书链超过其允许的长度。</translation>
    </message>
    <message>
        <source>The certificate “%1” is not meant for servers.</source>
        <translation>证书“%1”不是用于服务器的。</translation>
    </message>
    <message>
        <source>The certificate “%1” has been revoked by “%2”.</source>
        <translation>证书“%1”已被“%2”吊销。</translation>
    </message>
    <message>
        <source>The certificate “%1” is marked as not to be trusted.</source>
        <translation>证书“%1”被标记为不可信任。</translation>
    </message>
    <message>
        <source>The certificate “%1” does not fit its issuer.</source>
        <translation>证书“%1”与其颁发者不符。</translation>
    </message>
    <message>
        <source>The server sent no certificate.</source>
        <translation>服务器没有发送证书。</translation>
    </message>
    <message>
        <source>The certificate “%1” does not pass the checks of OpenSSL (%2).</source>
        <translation>证书“%1”未通过 OpenSSL 的检查（%2）。</translation>
    </message>
    <message>
        <source>The certificate “%1” issued another one and may not: it belongs to no certificate authority.</source>
        <translation>证书“%1”颁发了另一个证书，但它无权这样做：它不属于证书颁发机构。</translation>
    </message>
    <message>
        <source>The certificate “%1” is signed by itself, and %2 does not hold it.</source>
        <translation>证书“%1”是自签名的，而%2中没有它。</translation>
    </message>
    <message>
        <source>The certificate “%1” comes from “%2”, which %3 does not hold.</source>
        <translation>证书“%1”来自“%2”，而%3中没有后者。</translation>
    </message>
    <message>
        <source>The certificate “%1” was issued by “%2”: the server does not send the certificate of that issuer, and %3 does not hold it.</source>
        <translation>证书“%1”由“%2”颁发：服务器没有发送该颁发者的证书，%3中也没有。</translation>
    </message>
    <message>
        <source>The chain of the certificate “%1” ends at “%2”, which %3 does not hold.</source>
        <translation>证书“%1”的证书链终止于“%2”，而%3中没有它。</translation>
    </message>
    <message>
        <source>this computer&apos;s store of authorities</source>
        <translation>此计算机的颁发机构库</translation>
    </message>
    <message>
        <source>the CA file “%1”</source>
        <translation>CA 文件“%1”</translation>
    </message>
    <message>
        <source>(not sent)</source>
        <translation>（未发送）</translation>
    </message>
    <message>
        <source>The authority “%1” of %2 expired on %3.</source>
        <translation>%2中的颁发机构“%1”已于 %3 过期。</translation>
    </message>
</context>
<context>
    <name>mqttscope::WaySection</name>
    <message>
        <source>WebSocket &amp; proxy</source>
        <translation>WebSocket 与网络代理</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Subprotocol</source>
        <translation>子协议</translation>
    </message>
    <message>
        <source>default mqtt; old brokers may want mqttv3.1</source>
        <translation>默认 mqtt；旧的 Broker 可能要求 mqttv3.1</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>网络代理</translation>
    </message>
    <message>
        <source>default none; the system&apos;s settings are not used</source>
        <translation>默认无；不使用系统设置</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>网络代理主机</translation>
    </message>
    <message>
        <source>name or address; it looks up the name of the broker</source>
        <translation>名称或地址；由它解析 Broker 的名称</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>网络代理端口</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>网络代理用户</translation>
    </message>
    <message>
        <source>empty = none; the password is asked for when connecting</source>
        <translation>空 = 无；连接时询问密码</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>直接</translation>
    </message>
    <message>
        <source>The path of the WebSocket begins with / and has no spaces.</source>
        <translation>WebSocket 的路径以 / 开头且不含空格。</translation>
    </message>
    <message>
        <source>The subprotocol of the WebSocket is one word; the usual one is mqtt.</source>
        <translation>WebSocket 的子协议是一个词；通常是 mqtt。</translation>
    </message>
    <message>
        <source>A header has a name of letters, digits and hyphens, and a value of one line.</source>
        <translation>标头的名称由字母、数字和连字符组成，值为一行。</translation>
    </message>
    <message>
        <source>The proxy needs a host.</source>
        <translation>网络代理需要主机。</translation>
    </message>
    <message>
        <source>The port of the proxy</source>
        <translation>网络代理的端口</translation>
    </message>
    <message>
        <source>of the WebSocket; default /mqtt; saved with its query, so that secrets belong into a header</source>
        <translation>WebSocket 的路径；默认 /mqtt；连同查询部分一起保存，因此密钥应放在请求头中</translation>
    </message>
    <message>
        <source>Values of headers such as Authorization, Cookie or X-Api-Key are kept for the session and asked for when connecting, never saved</source>
        <translation>Authorization、Cookie 或 X-Api-Key 等请求头的值只在本次会话中保留，连接时询问，从不保存</translation>
    </message>
    <message>
        <source>default 1080, of an HTTP proxy 3128</source>
        <translation>默认 1080，HTTP 代理为 3128</translation>
    </message>
</context>
<context>
    <name>mqttscope::WebSocketTransport</name>
    <message>
        <source>%1 closed the connection during the WebSocket upgrade: is it a WebSocket port?</source>
        <translation>%1 在 WebSocket 升级期间关闭了连接：这是 WebSocket 端口吗？</translation>
    </message>
    <message>
        <source>%1 closed the WebSocket with code %2.</source>
        <translation>%1 以代码 %2 关闭了 WebSocket。</translation>
    </message>
    <message>
        <source>%1 closed the WebSocket with code %2: “%3”.</source>
        <translation>%1 以代码 %2 关闭了 WebSocket：“%3”。</translation>
    </message>
</context>
<context>
    <name>mqttscope::WelcomePage</name>
    <message>
        <source>MQTT Scope</source>
        <translation>MQTT Scope</translation>
    </message>
    <message>
        <source>See what your devices really say.</source>
        <translation>看清您的设备究竟在说什么。</translation>
    </message>
    <message>
        <source>Ctrl+K finds a topic · Ctrl+1 to 4 switch pages · no telemetry, no account</source>
        <translation>Ctrl+K 查找主题 · Ctrl+1 至 4 切换页面 · 无遥测，无账户</translation>
    </message>
    <message>
        <source>Try it here</source>
        <translation>在此试用</translation>
    </message>
    <message>
        <source>Starts the local broker with simulated devices. Nothing leaves this computer.</source>
        <translation>启动本地 Broker 和模拟设备。任何内容都不会离开这台计算机。</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>启动演示</translation>
    </message>
    <message>
        <source>Start broker and devices, and connect to them</source>
        <translation>启动 Broker 和设备，并连接到它们</translation>
    </message>
    <message>
        <source>Connect to a broker</source>
        <translation>连接到 Broker</translation>
    </message>
    <message>
        <source>Address of the broker</source>
        <translation>Broker 的地址</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connect to this address without saving it</source>
        <translation>连接到此地址但不保存</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>新建连接</translation>
    </message>
    <message>
        <source>Describe a connection and save it</source>
        <translation>创建连接并保存</translation>
    </message>
    <message>
        <source>MQTT 3.1, 3.1.1 or 5.0 over TCP, TLS, WebSocket or a local socket. Paste an address to connect at once, or describe a connection with will, session and subscriptions.</source>
        <translation>通过 TCP、TLS、WebSocket 或本地套接字使用 MQTT 3.1、3.1.1 或 5.0。粘贴地址即可立即连接，或者描述一个带遗嘱、会话和订阅的连接。</translation>
    </message>
    <message>
        <source>mqtt://, mqtts://, ws://, wss:// or unix://; the port may be left out</source>
        <translation>mqtt://、mqtts://、ws://、wss:// 或 unix://；端口可以省略</translation>
    </message>
</context>
<context>
    <name>mqttscope::WhereSection</name>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Nothing is ever published on this connection</source>
        <translation>此连接从不发布任何消息</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>default MQTT 5.0; brokers before 2019 often know only 3.1.1</source>
        <translation>默认 MQTT 5.0；2019 年以前的 Broker 往往只支持 3.1.1</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>for production: publishing and the last will are refused here</source>
        <translation>用于生产环境：在此拒绝发布和遗嘱</translation>
    </message>
    <message>
        <source>The connection needs the host of the broker.</source>
        <translation>连接需要 Broker 的主机。</translation>
    </message>
    <message>
        <source>The host must be a name or an address, without scheme, port and path.</source>
        <translation>主机必须是名称或地址，不带协议、端口和路径。</translation>
    </message>
    <message>
        <source>The port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>TCP, not encrypted</source>
        <translation>TCP，未加密</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>WebSocket, not encrypted</source>
        <translation>WebSocket，未加密</translation>
    </message>
    <message>
        <source>Secure WebSocket</source>
        <translation>安全 WebSocket</translation>
    </message>
    <message>
        <source>Local socket</source>
        <translation>本地套接字</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>传输</translation>
    </message>
    <message>
        <source>default TCP; TLS verifies the broker, see Security</source>
        <translation>默认 TCP；TLS 会验证 Broker，见“安全”</translation>
    </message>
    <message>
        <source>name or address of the broker; default localhost; of a local socket its path</source>
        <translation>Broker 的名称或地址；默认 localhost；本地套接字则为其路径</translation>
    </message>
    <message>
        <source>default 1883, over TLS 8883, over WebSocket 80 and 443</source>
        <translation>默认 1883，TLS 为 8883，WebSocket 为 80 和 443</translation>
    </message>
    <message>
        <source>The connection needs the path of the local socket.</source>
        <translation>连接需要本地套接字的路径。</translation>
    </message>
</context>
<context>
    <name>mqttscope::WhoSection</name>
    <message>
        <source>Who</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Ask for the password when connecting</source>
        <translation>连接时询问密码</translation>
    </message>
    <message>
        <source>Client Identifier</source>
        <translation>客户端标识符</translation>
    </message>
    <message>
        <source>empty = a fresh one at every start; two clients with the same one throw each other out</source>
        <translation>留空 = 每次启动使用新的；两个相同标识符的客户端会互相踢下线</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>empty = none is sent</source>
        <translation>留空 = 不发送</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>kept in memory for the session, never written</source>
        <translation>本次会话保存在内存中，从不写入</translation>
    </message>
    <message>
        <source>any client id</source>
        <translation>任意客户端标识符</translation>
    </message>
    <message>
        <source>MQTT 3.1 allows a Client Identifier of at most 23 characters.</source>
        <translation>MQTT 3.1 的客户端标识符最多 23 个字符。</translation>
    </message>
    <message>
        <source>Client Identifier and user name may hold at most 65535 bytes.</source>
        <translation>客户端标识符和用户名最多 65535 字节。</translation>
    </message>
    <message>
        <source>Before MQTT 5.0 a password needs a user name.</source>
        <translation>MQTT 5.0 之前，密码需要用户名。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Enhanced authentication</source>
        <translation>增强认证</translation>
    </message>
    <message>
        <source>5.0: SCRAM proves user name and password without sending them; of any other method you type each answer</source>
        <translation>5.0：SCRAM 无需发送即可证明用户名和密码；其他方法由您逐步输入答复</translation>
    </message>
    <message>
        <source>SCRAM needs a user name.</source>
        <translation>SCRAM 需要用户名。</translation>
    </message>
</context>
<context>
    <name>mqttscope::WillSection</name>
    <message>
        <source>Last will</source>
        <translation>遗嘱</translation>
    </message>
    <message>
        <source>The broker publishes this when the connection is lost</source>
        <translation>连接丢失时 Broker 发布此消息</translation>
    </message>
    <message>
        <source>Retained</source>
        <translation>保留消息</translation>
    </message>
    <message>
        <source>Will</source>
        <translation>遗嘱</translation>
    </message>
    <message>
        <source>default off; not sent after an orderly DISCONNECT</source>
        <translation>默认关闭；正常 DISCONNECT 之后不发送</translation>
    </message>
    <message>
        <source>Topic Name</source>
        <translation>主题名</translation>
    </message>
    <message>
        <source>no wildcards</source>
        <translation>不含通配符</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>载荷</translation>
    </message>
    <message>
        <source>text, sent as UTF-8</source>
        <translation>文本，以 UTF-8 发送</translation>
    </message>
    <message>
        <source>QoS</source>
        <translation>QoS</translation>
    </message>
    <message>
        <source>default 0</source>
        <translation>默认 0</translation>
    </message>
    <message>
        <source>Retain</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>default off; on = later subscribers see it too</source>
        <translation>默认关闭；开启 = 以后的订阅者也能看到</translation>
    </message>
    <message>
        <source>Will Delay Interval</source>
        <translation>遗嘱延时间隔</translation>
    </message>
    <message>
        <source>seconds the broker waits for a reconnect first; default 0; MQTT 5.0</source>
        <translation>秒，Broker 先等待重新连接；默认 0；MQTT 5.0</translation>
    </message>
    <message>
        <source>Message Expiry Interval</source>
        <translation>消息过期间隔</translation>
    </message>
    <message>
        <source>seconds; empty = not sent, never expires; MQTT 5.0</source>
        <translation>秒；留空 = 不发送，永不过期；MQTT 5.0</translation>
    </message>
    <message>
        <source>Content Type</source>
        <translation>内容类型</translation>
    </message>
    <message>
        <source>for example application/json; empty = not sent; MQTT 5.0</source>
        <translation>例如 application/json；留空 = 不发送；MQTT 5.0</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Last will: %1</source>
        <translation>遗嘱：%1</translation>
    </message>
    <message>
        <source>The Will Delay Interval</source>
        <translation>遗嘱延时间隔</translation>
    </message>
    <message>
        <source>The Message Expiry Interval</source>
        <translation>消息过期间隔</translation>
    </message>
</context>
<context>
    <name>mqttscope::WindowActions</name>
    <message>
        <source>New connection…</source>
        <translation>新建连接…</translation>
    </message>
    <message>
        <source>Describe a new connection</source>
        <translation>创建新连接</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Leave the program</source>
        <translation>离开程序</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connect the chosen connection</source>
        <translation>连接所选的连接</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>断开</translation>
    </message>
    <message>
        <source>Send DISCONNECT and close</source>
        <translation>发送 DISCONNECT 并关闭</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Edit the chosen connection</source>
        <translation>编辑所选的连接</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Make a copy of the chosen connection</source>
        <translation>为所选的连接制作副本</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the chosen connection; can be undone</source>
        <translation>删除所选的连接；可以撤销</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>启动演示</translation>
    </message>
    <message>
        <source>Local broker with simulated devices, on this computer only</source>
        <translation>本地 Broker 和模拟设备，仅限本机</translation>
    </message>
    <message>
        <source>Stop the local broker</source>
        <translation>停止本地 Broker</translation>
    </message>
    <message>
        <source>Devices and clients are disconnected</source>
        <translation>设备和客户端将被断开</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Hold the views still; the capture goes on</source>
        <translation>视图静止；捕获继续</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Forget all captured packets</source>
        <translation>忘掉所有捕获的报文</translation>
    </message>
    <message>
        <source>Find topic…</source>
        <translation>查找主题…</translation>
    </message>
    <message>
        <source>Find a topic and go to it</source>
        <translation>查找主题并跳转</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Write a message and publish it</source>
        <translation>编写消息并发布</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Show the window on the whole screen</source>
        <translation>让窗口占满整个屏幕</translation>
    </message>
    <message>
        <source>Welcome page</source>
        <translation>欢迎页</translation>
    </message>
    <message>
        <source>Ways to start</source>
        <translation>各种开始方式</translation>
    </message>
    <message>
        <source>About MQTT Scope</source>
        <translation>关于 MQTT Scope</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>版本和许可证</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>What is being said, where, and how it changed</source>
        <translation>说了什么、在哪里、如何变化</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>报文</translation>
    </message>
    <message>
        <source>What exactly went over the wire</source>
        <translation>线路上究竟传了什么</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>How values behave over time</source>
        <translation>数值随时间如何变化</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>What the broker can do and how it is</source>
        <translation>Broker 能做什么、状态如何</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language, theme, capture</source>
        <translation>语言、外观、捕获</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>连接(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>外观主题</translation>
    </message>
    <message>
        <source>C&amp;apture</source>
        <translation>捕获(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Authenticate again</source>
        <translation>重新认证</translation>
    </message>
    <message>
        <source>Prove anew who we are, on the living connection (MQTT 5.0, with an authentication method)</source>
        <translation>在现有连接上重新证明身份（MQTT 5.0，需有认证方法）</translation>
    </message>
    <message>
        <source>Disconnect with will</source>
        <translation>断开并发布遗嘱</translation>
    </message>
    <message>
        <source>Send DISCONNECT that has the broker publish the will (MQTT 5.0, with a will)</source>
        <translation>发送让 Broker 发布遗嘱的 DISCONNECT（MQTT 5.0，需有遗嘱）</translation>
    </message>
</context>
<context>
    <name>mqttscope::cli</name>
    <message>
        <source>--tls-version must be 1.2 or 1.3.</source>
        <translation>--tls-version 必须是 1.2 或 1.3。</translation>
    </message>
    <message>
        <source>--key needs --cert.</source>
        <translation>--key 需要 --cert。</translation>
    </message>
    <message>
        <source>--psk-identity and --psk-file belong together.</source>
        <translation>--psk-identity 和 --psk-file 必须同时给出。</translation>
    </message>
    <message>
        <source>--proxy must be socks5://host:port or http://host:port.</source>
        <translation>--proxy 必须是 socks5://host:port 或 http://host:port。</translation>
    </message>
    <message>
        <source>A will needs --will-topic.</source>
        <translation>遗嘱需要 --will-topic。</translation>
    </message>
    <message>
        <source>--psk-file: hexadecimal digits are needed, two for each byte.</source>
        <translation>--psk-file：需要十六进制数字，每字节两位。</translation>
    </message>
    <message>
        <source>The broker: mqtt://host:1883, mqtts://, ws://, wss:// or unix:///path.</source>
        <translation>Broker 地址：mqtt://host:1883、mqtts://、ws://、wss:// 或 unix:///path。</translation>
    </message>
    <message>
        <source>3.1, 3.1.1 or 5.0 (the default).</source>
        <translation>3.1、3.1.1 或 5.0（默认）。</translation>
    </message>
    <message>
        <source>Client Identifier; a fresh one by default.</source>
        <translation>客户端标识符；默认每次新生成。</translation>
    </message>
    <message>
        <source>Keep Alive, 0 to 65535; 60 by default.</source>
        <translation>保活时间，0 到 65535；默认 60。</translation>
    </message>
    <message>
        <source>User name; or in the address.</source>
        <translation>用户名；也可写在地址中。</translation>
    </message>
    <message>
        <source>File with the password; - reads it from standard input. Or set MQTTSCOPE_PASSWORD.</source>
        <translation>存放密码的文件；- 表示从标准输入读取。也可设置 MQTTSCOPE_PASSWORD。</translation>
    </message>
    <message>
        <source>Longest time until CONNACK; 10 by default.</source>
        <translation>等待 CONNACK 的最长时间；默认 10。</translation>
    </message>
    <message>
        <source>PEM file of the certificate authorities trusted instead of the system&apos;s.</source>
        <translation>代替系统证书库的受信任证书颁发机构 PEM 文件。</translation>
    </message>
    <message>
        <source>Client certificate, PEM or PKCS#12.</source>
        <translation>客户端证书，PEM 或 PKCS#12。</translation>
    </message>
    <message>
        <source>Its key, PEM; not needed where the certificate&apos;s file holds it.</source>
        <translation>其私钥，PEM；证书文件中已包含时不需要。</translation>
    </message>
    <message>
        <source>File with the passphrase of the key.</source>
        <translation>存放私钥口令的文件。</translation>
    </message>
    <message>
        <source>Name sent as SNI and looked for in the certificate instead of the host.</source>
        <translation>作为 SNI 发送并在证书中核对的名称，代替主机名。</translation>
    </message>
    <message>
        <source>At least 1.2 (the default) or 1.3.</source>
        <translation>至少 1.2（默认）或 1.3。</translation>
    </message>
    <message>
        <source>Protocols to offer, separated by commas.</source>
        <translation>要提供的协议，以逗号分隔。</translation>
    </message>
    <message>
        <source>OpenSSL names of the ciphers allowed, separated by colons.</source>
        <translation>允许的加密套件的 OpenSSL 名称，以冒号分隔。</translation>
    </message>
    <message>
        <source>Identity of a pre-shared key.</source>
        <translation>预共享密钥的标识。</translation>
    </message>
    <message>
        <source>File with that key in hexadecimal digits.</source>
        <translation>以十六进制存放该密钥的文件。</translation>
    </message>
    <message>
        <source>Another line for the WebSocket upgrade, &quot;Name: value&quot;; may be repeated.</source>
        <translation>WebSocket 升级请求中的附加行，“名称: 值”；可重复。</translation>
    </message>
    <message>
        <source>Go through socks5://[user@]host:port or http://[user@]host:port.</source>
        <translation>经由 socks5://[user@]host:port 或 http://[user@]host:port。</translation>
    </message>
    <message>
        <source>File with the password for the proxy.</source>
        <translation>存放代理密码的文件。</translation>
    </message>
    <message>
        <source>Topic Name of the will.</source>
        <translation>遗嘱的主题名。</translation>
    </message>
    <message>
        <source>Payload of the will.</source>
        <translation>遗嘱的载荷。</translation>
    </message>
    <message>
        <source>QoS of the will; 0 by default.</source>
        <translation>遗嘱的 QoS；默认 0。</translation>
    </message>
    <message>
        <source>Retain the will.</source>
        <translation>保留遗嘱。</translation>
    </message>
    <message>
        <source>--url is needed, for example --url mqtt://localhost:1883.</source>
        <translation>需要 --url，例如 --url mqtt://localhost:1883。</translation>
    </message>
    <message>
        <source>--no-clean needs --client-id: the broker finds the session by it.</source>
        <translation>--no-clean 需要 --client-id：Broker 以它查找会话。</translation>
    </message>
    <message>
        <source>--%1: a number from %2 to %3 is needed.</source>
        <translation>--%1：需要 %2 到 %3 之间的数字。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 bytes.</source>
        <translation>%1 大于 %2 字节。</translation>
    </message>
    <message>
        <source>a number from %1 to %2 is needed</source>
        <translation>需要 %1 到 %2 之间的数字</translation>
    </message>
    <message>
        <source>hexadecimal digits are needed, two for each byte</source>
        <translation>需要十六进制数字，每字节两位</translation>
    </message>
    <message>
        <source>name=value is needed</source>
        <translation>需要 名称=值</translation>
    </message>
    <message>
        <source>the text is longer than 65535 bytes</source>
        <translation>文本超过 65535 字节</translation>
    </message>
    <message>
        <source>--%1: given twice.</source>
        <translation>--%1：给出了两次。</translation>
    </message>
    <message>
        <source>Publishes and waits until the broker has acknowledged.
Ends with 0 when done, 1 without a connection, 2 when refused, 64 for wrong usage.</source>
        <translation>发布消息并等待 Broker 确认。
完成时返回 0，没有连接返回 1，被拒绝返回 2，用法错误返回 64。</translation>
    </message>
    <message>
        <source>Topic Name to publish to.</source>
        <translation>要发布到的主题名。</translation>
    </message>
    <message>
        <source>The payload as text; may be empty.</source>
        <translation>文本形式的载荷；可以为空。</translation>
    </message>
    <message>
        <source>File with the payload; - is standard input.</source>
        <translation>存放载荷的文件；- 表示标准输入。</translation>
    </message>
    <message>
        <source>Every line of standard input is a message.</source>
        <translation>标准输入的每一行是一条消息。</translation>
    </message>
    <message>
        <source>QoS; 0 by default.</source>
        <translation>QoS；默认 0。</translation>
    </message>
    <message>
        <source>Ask the broker to retain the message.</source>
        <translation>请求 Broker 保留该消息。</translation>
    </message>
    <message>
        <source>Publish it so many times.</source>
        <translation>发布的次数。</translation>
    </message>
    <message>
        <source>Wait so many milliseconds between messages.</source>
        <translation>消息之间等待的毫秒数。</translation>
    </message>
    <message>
        <source>Give up after so many seconds.</source>
        <translation>这么多秒后放弃。</translation>
    </message>
    <message>
        <source>One of --message, --file and --stdin-lines is needed.</source>
        <translation>需要 --message、--file 和 --stdin-lines 之一。</translation>
    </message>
    <message>
        <source>--topic is needed.</source>
        <translation>需要 --topic。</translation>
    </message>
    <message>
        <source>Subscribes and prints what arrives, one line a message.
Ends with 0 when done, 1 without a connection, 2 when refused, 3 when the time is over before --count messages, 64 for wrong usage.</source>
        <translation>订阅并打印收到的内容，每条消息一行。
完成时返回 0，没有连接返回 1，被拒绝返回 2，在收到 --count 条消息之前超时返回 3，用法错误返回 64。</translation>
    </message>
    <message>
        <source>Topic Filter; may be repeated. Without one it connects and stays.</source>
        <translation>主题过滤器；可重复。没有则只保持连接。</translation>
    </message>
    <message>
        <source>QoS asked for; 0 by default.</source>
        <translation>请求的 QoS；默认 0。</translation>
    </message>
    <message>
        <source>5.0: not what this client publishes itself.</source>
        <translation>5.0：不接收本客户端自己发布的消息。</translation>
    </message>
    <message>
        <source>5.0: keep the RETAIN flag as it was published.</source>
        <translation>5.0：保持发布时的 RETAIN 标志。</translation>
    </message>
    <message>
        <source>5.0: retained messages 0 always, 1 for a new subscription, 2 never.</source>
        <translation>5.0：保留消息 0 总是发送，1 仅对新订阅，2 从不。</translation>
    </message>
    <message>
        <source>End when the connection ends.</source>
        <translation>连接结束时退出。</translation>
    </message>
    <message>
        <source>Print JSON, one object a line, with every property.</source>
        <translation>打印 JSON，每行一个对象，包含所有属性。</translation>
    </message>
    <message>
        <source>--topic &quot;%1&quot;: %2</source>
        <translation>--topic “%1”：%2</translation>
    </message>
    <message>
        <source>--protocol must be 3.1, 3.1.1 or 5.0.</source>
        <translation>--protocol 必须为 3.1、3.1.1 或 5.0。</translation>
    </message>
    <message>
        <source>There is no use for the argument &quot;%1&quot;.</source>
        <translation>不需要参数“%1”。</translation>
    </message>
    <message>
        <source>Leave after so many messages.</source>
        <translation>收到这么多条消息后退出。</translation>
    </message>
    <message>
        <source>Leave after so many seconds.</source>
        <translation>这么多秒后退出。</translation>
    </message>
    <message>
        <source>Runs a broker for MQTT 3.1, 3.1.1 and 5.0 and prints one line an event.
Prints &quot;listening tcp ADDRESS:PORT&quot; first. Ends with 0 after SIGINT or SIGTERM, 1 if it cannot listen, 64 for wrong usage.</source>
        <translation>运行支持 MQTT 3.1、3.1.1 和 5.0 的 Broker，每个事件输出一行。
首先输出 &quot;listening tcp ADDRESS:PORT&quot;。收到 SIGINT 或 SIGTERM 后以 0 结束，无法监听时为 1，用法错误为 64。</translation>
    </message>
    <message>
        <source>Address to listen on; 127.0.0.1 by default, which only this computer reaches.</source>
        <translation>监听的地址；默认 127.0.0.1，只有本机可以访问。</translation>
    </message>
    <message>
        <source>Port; 1883 by default, 0 takes a free one.</source>
        <translation>端口；默认 1883，0 表示取一个空闲端口。</translation>
    </message>
    <message>
        <source>Print no events.</source>
        <translation>不输出事件。</translation>
    </message>
    <message>
        <source>Network connections at a time.</source>
        <translation>同时存在的网络连接数。</translation>
    </message>
    <message>
        <source>Largest packet taken, in bytes.</source>
        <translation>接受的最大报文，以字节计。</translation>
    </message>
    <message>
        <source>Highest QoS: 0, 1 or 2.</source>
        <translation>最高 QoS：0、1 或 2。</translation>
    </message>
    <message>
        <source>Levels of a topic or filter.</source>
        <translation>主题或过滤器的层级数。</translation>
    </message>
    <message>
        <source>Messages that wait for a client.</source>
        <translation>为一个客户端排队等待的消息数。</translation>
    </message>
    <message>
        <source>Retained messages.</source>
        <translation>保留消息数。</translation>
    </message>
    <message>
        <source>Messages of QoS 1 and 2 a client may have under way.</source>
        <translation>客户端可以同时未完成的 QoS 1 和 QoS 2 消息数。</translation>
    </message>
    <message>
        <source>Topic aliases a client may use; 0 = none.</source>
        <translation>客户端可以使用的主题别名数；0 = 不允许。</translation>
    </message>
    <message>
        <source>Keep alive of every client, in seconds.</source>
        <translation>所有客户端的保活时间，以秒计。</translation>
    </message>
    <message>
        <source>Pretend to have no retained messages.</source>
        <translation>假装不支持保留消息。</translation>
    </message>
    <message>
        <source>Pretend to have no wildcard subscriptions.</source>
        <translation>假装不支持通配符订阅。</translation>
    </message>
    <message>
        <source>Pretend to have no shared subscriptions.</source>
        <translation>假装不支持共享订阅。</translation>
    </message>
    <message>
        <source>Pretend to have no subscription identifiers.</source>
        <translation>假装不支持订阅标识符。</translation>
    </message>
    <message>
        <source>--bind &quot;%1&quot;: this is no address; write it in numbers, 127.0.0.1 for example.</source>
        <translation>--bind &quot;%1&quot;：这不是地址；请用数字书写，例如 127.0.0.1。</translation>
    </message>
    <message>
        <source>Let in clients without a user name. Needed to listen where other computers reach it without --users.</source>
        <translation>允许没有用户名的客户端接入。若不使用 --users 而在其他计算机可访问的地址上监听，则必须给出此选项。</translation>
    </message>
    <message>
        <source>File of users and their passwords as mosquitto_passwd writes it. Without --allow-anonymous nobody else is let in.</source>
        <translation>mosquitto_passwd 生成的用户与密码文件。不加 --allow-anonymous 时不接受其他任何人。</translation>
    </message>
    <message>
        <source>File of what users may publish and read, in the form of mosquitto&apos;s acl_file.</source>
        <translation>规定用户可以发布和读取哪些主题的文件，格式同 mosquitto 的 acl_file。</translation>
    </message>
    <message>
        <source>--bind %1 lets every computer that reaches this one publish and subscribe without a password. Give --users FILE, or --allow-anonymous if that is wanted.</source>
        <translation>--bind %1 会让每一台能访问本机的计算机无需密码即可发布和订阅。请给出 --users FILE；如果确实需要，请加上 --allow-anonymous。</translation>
    </message>
    <message>
        <source>--%1: lines like &quot;Name: value&quot; are needed.</source>
        <translation>--%1：需要形如“名称: 值”的行。</translation>
    </message>
    <message>
        <source>--authentication-method must be SCRAM-SHA-1, SCRAM-SHA-256 or SCRAM-SHA-512.</source>
        <translation>--authentication-method 必须是 SCRAM-SHA-1、SCRAM-SHA-256 或 SCRAM-SHA-512。</translation>
    </message>
    <message>
        <source>--authentication-method needs a user name and a password.</source>
        <translation>--authentication-method 需要用户名和密码。</translation>
    </message>
    <message>
        <source>Continue the session the broker keeps for this client, and have it kept on: with 5.0 for ever, unless --session-expiry-interval says how long.</source>
        <translation>继续 Broker 为此客户端保留的会话，并让它继续保留：5.0 中永久保留，除非 --session-expiry-interval 指定时长。</translation>
    </message>
    <message>
        <source>File with such lines, for those that hold a secret.</source>
        <translation>存放这样的行的文件，用于含有机密的行。</translation>
    </message>
    <message>
        <source>Standard input can be read for one option only.</source>
        <translation>标准输入只能供一个选项读取。</translation>
    </message>
    <message>
        <source>--%1 needs --protocol 5.0.</source>
        <translation>--%1 需要 --protocol 5.0。</translation>
    </message>
    <message>
        <source>Standard output takes nothing more.</source>
        <translation>标准输出不再接受任何内容。</translation>
    </message>
    <message>
        <source>--%1: the text is not UTF-8.</source>
        <translation>--%1：文本不是 UTF-8。</translation>
    </message>
    <message>
        <source>5.0: have the broker publish the will although we leave in good order.</source>
        <translation>5.0：虽然正常离开，仍让 Broker 发布遗嘱。</translation>
    </message>
    <message>
        <source>--%1 is for an address with TLS, mqtts:// or wss://.</source>
        <translation>--%1 只用于带 TLS 的地址，即 mqtts:// 或 wss://。</translation>
    </message>
    <message>
        <source>Only one of --message, --file and --stdin-lines can be used.</source>
        <translation>--message、--file 和 --stdin-lines 只能使用其中一个。</translation>
    </message>
</context>
<context>
    <name>mqttscope::cli::Publisher</name>
    <message>
        <source>The broker ended the connection.</source>
        <translation>Broker 结束了连接。</translation>
    </message>
    <message>
        <source>A line is longer than a message can be.</source>
        <translation>有一行超过了消息的最大长度。</translation>
    </message>
    <message>
        <source>Not everything was acknowledged in time.</source>
        <translation>未能在时限内全部得到确认。</translation>
    </message>
    <message>
        <source>The message was not published.</source>
        <translation>消息未能发布。</translation>
    </message>
    <message>
        <source>At least the last %1 bytes did not reach the broker.</source>
        <translation>至少最后 %1 字节没有到达 Broker。</translation>
    </message>
    <message>
        <source>Not everything was sent.</source>
        <translation>没有全部发送。</translation>
    </message>
</context>
<context>
    <name>mqttscope::cli::Subscriber</name>
    <message>
        <source>%1 was refused: %2.</source>
        <translation>%1 被拒绝：%2。</translation>
    </message>
    <message>
        <source>There was no connection when the time was over.</source>
        <translation>时间结束时没有连接。</translation>
    </message>
</context>
</TS>
