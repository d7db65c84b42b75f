import Commands
import Foundation

let code = await SwiftNB.run(Array(CommandLine.arguments.dropFirst()))
exit(code.rawValue)
